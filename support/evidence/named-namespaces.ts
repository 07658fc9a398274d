import path from 'node:path'
import type { ContainerInfo } from '../engine/types'
import { bridgeOf } from '../lab/networks'
import type { Interface, Namespace } from '../topology-state'
import type { Place, SeenInterface, SeenLab, SeenNamespace } from './namespaces'
import type { EngineFacts } from './topology'

type Identity = Pick<Namespace, 'id' | 'machine' | 'kind' | 'name'>

interface Named {
  readonly namespaces: Namespace[]
  /** The id of the namespace of a container; undefined when it does not run. */
  readonly namespaceOf: (host: string, info: ContainerInfo) => string | undefined
}

/** Gives every namespace the name of what it belongs to, and its interfaces their other ends by name. */
export function nameNamespaces(seen: SeenLab, engines: readonly EngineFacts[]): Named {
  const identities = new Map(seen.namespaces.map(({ inode }) => [inode, identify(inode, seen, engines)]))
  const namespaces = seen.namespaces.flatMap((namespace) => {
    const identity = identities.get(namespace.inode)
    if (!identity) return []
    const { machine } = identity.kind === 'hand' ? withMachine(identity, namespace, identities) : identity
    const interfaces = namespace.interfaces.map((link) =>
      nameLink(link, identity, seen.namespaces, identities, engines),
    )
    return [{ ...identity, machine, interfaces, routes: namespace.routes }]
  })
  const namespaceOf = (host: string, info: ContainerInfo) => {
    const inode = inodeOf(
      info,
      seen.places.filter(({ machine }) => machine === host),
    )
    return inode === undefined ? undefined : identities.get(inode)?.id
  }
  return { namespaces: namespaces.sort((one, other) => (one.id < other.id ? -1 : 1)), namespaceOf }
}

function identify(inode: string, { places }: SeenLab, engines: readonly EngineFacts[]): Identity {
  const here = places.filter((place) => place.inode === inode)
  if (here.some(({ path: place }) => place === '/lan')) return { id: 'lan', machine: 'lan', kind: 'lan', name: 'lan' }
  const own = here.find(({ path: place }) => /^\/proc\/\d+\/ns\/net$/.test(place))
  if (own) return { id: own.machine, machine: own.machine, kind: 'machine', name: own.machine }
  const machine = here[0]?.machine ?? 'lan'
  const engine = engines.find(({ host }) => host.name === machine)
  const container = engine && ownerOf(inode, engine, places)
  if (container) return identity(machine, 'container', container)
  const file = here.find(({ path: place }) => place.includes('/run/docker/netns/'))
  if (file) return identifyHidden(machine, path.basename(file.path), engine)
  const named = here.find(({ path: place }) => place.includes('/run/netns/'))
  return identity(machine, 'hand', named ? path.basename(named.path) : `namespace ${inode}`)
}

function identity(machine: string, kind: Namespace['kind'], name: string, id = name): Identity {
  return { id: `${machine}/${id}`, machine, kind, name }
}

/** The engine keeps an overlay network's bridge in `1-` and its load balancer in `lb_`, each with the network's id. */
function identifyHidden(machine: string, file: string, engine: EngineFacts | undefined): Identity {
  const [, word = '', id = ''] = /^(\d+-|lb_)(\w+)/.exec(file) ?? []
  const network = id && engine?.networks.find(({ Id }) => Id.startsWith(id.slice(0, 9)))
  if (!network) return identity(machine, 'engine', file)
  return word === 'lb_'
    ? identity(machine, 'engine', network.Name, `load balancer of ${network.Name}`)
    : identity(machine, 'overlay', network.Name, `overlay ${network.Name}`)
}

/** The container whose namespace it is: one with a network of its own before one that borrows it. */
function ownerOf(inode: string, { host, containers }: EngineFacts, places: readonly Place[]): string | undefined {
  const there = places.filter(({ machine }) => machine === host.name)
  const users = containers.filter((info) => inodeOf(info, there) === inode)
  const borrows = (info: ContainerInfo) => info.HostConfig.NetworkMode?.startsWith('container:') === true
  return (users.find((info) => !borrows(info)) ?? users[0])?.Name.slice(1)
}

function inodeOf({ State }: ContainerInfo, places: readonly Place[]): string | undefined {
  if (!State.Running) return undefined
  return places.find(({ path: place }) => place.endsWith(`/root/proc/${State.Pid}/ns/net`))?.inode
}

/** A namespace that was made by hand with the lab's own tools is of the machine that it is wired to. */
function withMachine(
  identity: Identity,
  { interfaces }: SeenNamespace,
  identities: ReadonlyMap<string, Identity>,
): Identity {
  if (identity.machine !== 'lan') return identity
  const machines = interfaces.flatMap(({ peer }) => (peer ? (identities.get(peer.inode)?.machine ?? []) : []))
  return { ...identity, machine: machines.find((machine) => machine !== 'lan') ?? 'lan' }
}

function nameLink(
  { peer, ...link }: SeenInterface,
  { kind, machine, name }: Identity,
  namespaces: readonly SeenNamespace[],
  identities: ReadonlyMap<string, Identity>,
  engines: readonly EngineFacts[],
): Interface {
  const there = peer && namespaces.find(({ inode }) => inode === peer.inode)
  const other = there?.interfaces.find(({ number, name: word }) =>
    peer?.number === undefined ? word === peer?.name : number === peer.number,
  )
  const end = other && peer ? identities.get(peer.inode) : undefined
  const engine = engines.find(({ host }) => host.name === machine)
  const isHidden = kind === 'overlay' && link.kind !== 'loopback'
  const network = isHidden ? name : engine && networkOf(link, kind, name, engine)
  return {
    ...link,
    ...(end && other ? { peer: { namespace: end.id, interface: other.name } } : {}),
    ...(network ? { network } : {}),
  }
}

function networkOf(
  link: Pick<Interface, 'name' | 'kind' | 'addresses'>,
  kind: Namespace['kind'],
  name: string,
  { containers, networks }: EngineFacts,
): string | undefined {
  if (kind === 'machine' && link.kind === 'bridge')
    return networks.find((network) => network.Driver === 'bridge' && bridgeOf(network) === link.name)?.Name
  const owner = kind === 'container' && containers.find(({ Name }) => Name === `/${name}`)
  const own = Object.entries(owner ? owner.NetworkSettings.Networks : {}).find(
    ([, { IPAddress }]) => IPAddress && link.addresses.some((address) => address.startsWith(`${IPAddress}/`)),
  )
  return own?.[0]
}
