import type { Interface, Namespace } from '../../topology-state'
import { type Box, box, type Occupant, type Plug } from './model'
import { hopOf } from './route'
import { addressesOf, isFar, type Scope, shownInterfaces, shownNamespaces } from './scope'

/** From the tunnels above to the LAN below; a machine of the far segment hangs below it, upside down. */
export const RANKS = {
  tunnel: 0,
  overlay: 1,
  container: 2,
  bridge: 3,
  stack: 4,
  upper: 4.5,
  device: 5,
  lan: 6,
  router: 7,
  far: 8,
}

function rankOn(far: boolean, word: keyof typeof RANKS): number {
  return far ? 2 * RANKS.far - RANKS[word] : RANKS[word]
}

/** A host with everything in it, or a computer without an engine. */
export function machineBox(scope: Scope, own: Namespace): Box {
  const { words, topology } = scope
  const machine = topology.machines.find(({ name }) => name === own.machine)
  const far = isFar(topology, own.machine)
  if (machine?.kind !== 'host') {
    const plugs = shownInterfaces(scope, own).map((link) => plugOf(scope, own, link))
    return box(own.id, 'computer', rankOn(far, 'device'), { kind: words.outsider, title: own.name, plugs })
  }
  const namespaces = shownNamespaces(scope, own.machine).filter(({ id }) => id !== own.id)
  const stopped = topology.containers.filter(({ host, running }) => host === own.machine && !running)
  const children = [
    ...ordered(scope, namespaces).map((namespace) => namespaceBox(scope, namespace, far)),
    ...stopped.map(({ name }) =>
      box(`${own.id}/${name}`, 'stopped', rankOn(far, 'container'), {
        kind: words.container,
        title: name,
        notes: [words.stopped],
      }),
    ),
    ...bridgesOf(scope, own).map((bridge) => bridgeBox(scope, own, bridge, rankOn(far, 'bridge'))),
    stackBox(scope, own, rankOn(far, 'stack')),
    ...devicesOf(scope, own).map((link) =>
      box(hopOf(own.id, link.name), 'device', rankOn(far, levelOf(link, own)), { lines: linesOf(scope, link) }),
    ),
  ]
  const kind = [words.host, machine.engine].filter(Boolean).join(' · ')
  return box(`machine ${own.id}`, 'host', rankOn(far, 'container'), { kind, title: own.name, children })
}

/** A device of the host on another one is above that; a wire to a namespace is beside the bridges. */
function levelOf({ peer }: Interface, own: Namespace): keyof typeof RANKS {
  if (peer?.namespace === own.id) return 'upper'
  return peer === undefined || peer.namespace === 'lan' ? 'device' : 'bridge'
}

/** In the order in which the engine made the containers. */
function ordered({ topology }: Scope, namespaces: readonly Namespace[]): Namespace[] {
  const place = ({ id }: Namespace) => topology.containers.findIndex(({ namespace }) => namespace === id)
  return [...namespaces].sort((one, other) => place(one) - place(other))
}

function namespaceBox(scope: Scope, namespace: Namespace, far: boolean): Box {
  const bridge = namespace.interfaces.find(({ kind }) => kind === 'bridge')
  if (namespace.kind === 'overlay' && bridge) return overlayBox(scope, namespace, bridge, rankOn(far, 'overlay'))
  const { words } = scope
  const links = shownInterfaces(scope, namespace)
  const loopbacks = links.length > 0 ? [] : namespace.interfaces
  const plugs = [...links, ...loopbacks].map((link) => plugOf(scope, namespace, link))
  const occupants = occupantsOf(scope, namespace)
  const rank = rankOn(far, 'container')
  if (namespace.kind !== 'container') {
    const kind = namespace.kind === 'engine' ? words.engine : words.hand
    return box(namespace.id, 'namespace', rank, { kind, title: namespace.name, plugs })
  }
  if (occupants.length > 1) return box(namespace.id, 'container', rank, { kind: words.containers, occupants, plugs })
  const notes = links.length === 0 ? [words.alone] : (occupants[0]?.note ?? [])
  const title = occupants[0]?.name ?? namespace.name
  return box(namespace.id, 'container', rank, { kind: words.container, title, notes: [notes].flat(), plugs })
}

function overlayBox(scope: Scope, namespace: Namespace, bridge: Interface, rank: number): Box {
  const plugs = shownInterfaces(scope, namespace)
    .filter(({ master }) => master === bridge.name)
    .map((link) => plugOf(scope, namespace, link))
  const line = [bridge.name, ...addressesOf(scope, bridge)].join(' ')
  return box(namespace.id, 'overlay', rank, { kind: scope.words.overlay, title: namespace.name, lines: [line], plugs })
}

function bridgeBox(scope: Scope, own: Namespace, bridge: Interface, rank: number): Box {
  const plugs = shownInterfaces(scope, own)
    .filter(({ master }) => master === bridge.name)
    .map((link) => plugOf(scope, own, link))
  const isOwnName = bridge.network === undefined || bridge.network === bridge.name
  const kind = bridge.network === undefined ? scope.words.bridge : `${scope.words.network} · ${scope.words.bridge}`
  const addresses = addressesOf(scope, bridge)
  const lines = isOwnName ? addresses : [bridge.name, ...addresses]
  return box(hopOf(own.id, bridge.name), 'bridge', rank, { kind, title: bridge.network ?? bridge.name, lines, plugs })
}

/** The host's own network: who uses it, what it publishes, and its bridges without ports. */
function stackBox(scope: Scope, own: Namespace, rank: number): Box {
  const { words, topology } = scope
  const published = topology.publications.filter(({ host }) => host === own.machine)
  const publications = published.map(({ address, hostPort, protocol, container, port, rule }) => {
    const isEvery = address === '0.0.0.0' || address === '::'
    const from = `${isEvery ? '' : `${address}:`}${hostPort}${protocol === 'tcp' ? '' : `/${protocol}`}`
    const isRewritten = rule || address.includes(':')
    return `${isRewritten ? 'NAT ' : ''}${from} → ${container}:${port}${isRewritten ? '' : ` (${words.noRule})`}`
  })
  const ported = new Set(bridgesOf(scope, own).map(({ name }) => name))
  const idle = own.interfaces
    .filter(({ kind, name }) => kind === 'bridge' && !ported.has(name))
    .map((bridge) => `${[bridge.name, ...addressesOf(scope, bridge)].join(' ')} (${words.idle})`)
  const lines = [...new Set(publications)]
  return box(own.id, 'stack', rank, { kind: words.stack, lines, notes: idle, occupants: occupantsOf(scope, own) })
}

function occupantsOf({ topology, words }: Scope, { id }: Namespace): Occupant[] {
  const users = topology.containers.filter(({ namespace }) => namespace === id)
  return [...users]
    .sort((one, other) => Number(one.mode === 'container') - Number(other.mode === 'container'))
    .map(({ name, mode, lender }) => {
      if (mode === 'host') return { name, note: words.inHost }
      return mode === 'container' && lender ? { name, note: words.borrows(lender) } : { name }
    })
}

function bridgesOf(scope: Scope, own: Namespace): Interface[] {
  const links = shownInterfaces(scope, own)
  return links.filter(({ kind, name }) => kind === 'bridge' && links.some(({ master }) => master === name))
}

function devicesOf(scope: Scope, own: Namespace): Interface[] {
  return shownInterfaces(scope, own).filter(({ kind, master }) => kind !== 'bridge' && master === undefined)
}

function plugOf(scope: Scope, { id }: Namespace, link: Interface): Plug {
  return { id: hopOf(id, link.name), side: 'SOUTH', lines: linesOf(scope, link) }
}

function linesOf(scope: Scope, link: Interface): string[] {
  const { name, kind, vni, up } = link
  const isPlain = ['veth', 'card', 'vxlan', 'loopback'].includes(kind)
  const head = [name, ...(isPlain ? [] : [`(${kind.split(' ')[0]})`]), ...(up ? [] : ['(down)'])].join(' ')
  return [head, ...(vni === undefined ? [] : [`VNI ${vni}`]), ...addressesOf(scope, link)]
}
