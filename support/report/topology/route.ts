import type { Interface, Namespace, Topology } from '../../topology-state'

/**
 * A place on a packet's way: a namespace by its id (its own stack), one of its interfaces as `ID#NAME`, or the tunnel
 * between two VXLAN devices as `vni NUMBER`.
 */
export type Hop = string

export interface Way {
  readonly hops: readonly Hop[]
  /** Whether the way leads to somebody who has the address. */
  readonly arrives: boolean
}

export const hopOf = (namespace: string, link: string): Hop => `${namespace}#${link}`
export const tunnelHop = (vni: number): Hop => `vni ${vni}`

const FURTHEST = 8

/**
 * The devices that a packet passes from a namespace to an address, as routes, bridges, pairs, tunnels and published ports
 * lead it. Filter rules are not looked at: it is the way that the packet would take if nobody dropped it.
 */
export function wayTo(topology: Topology, from: string, address: string, port?: number): Way {
  let here = namespaceOf(topology, from)
  let [wanted, wantedPort] = [address, port]
  const hops: Hop[] = here ? [here.id] : []
  for (let step = 0; here && step < FURTHEST; step += 1) {
    if (isLocal(here, wanted)) {
      const published = publishedAt(topology, here, wanted, wantedPort)
      if (!published) return { hops, arrives: true }
      wanted = published.address
      wantedPort = undefined
    }
    const link = exitOf(here, wanted)
    if (!link) return { hops, arrives: false }
    const wire = wireTo(topology, here, link.through, link.via ?? wanted)
    hops.push(...wire.hops)
    if (!wire.end) return { hops, arrives: false }
    here = wire.end
    hops.push(here.id)
  }
  return { hops, arrives: false }
}

function namespaceOf({ namespaces }: Topology, id: string): Namespace | undefined {
  return namespaces.find((namespace) => namespace.id === id)
}

function isLocal({ interfaces }: Namespace, address: string): boolean {
  return address.startsWith('127.') || address === '::1' || interfaces.some((link) => has(link, address))
}

function has({ addresses }: Interface, address: string): boolean {
  return addresses.some((own) => own.split('/')[0] === address)
}

function publishedAt({ publications, containers }: Topology, here: Namespace, address: string, port?: number) {
  const family = address.includes(':') ? '::' : '0.0.0.0'
  const found = publications.find(
    (each) => each.host === here.id && each.hostPort === port && (each.address === address || each.address === family),
  )
  const target = found && containers.find(({ host, name }) => host === found.host && name === found.container)
  const inside = target?.networks.find((network) => network.address !== undefined)?.address
  return inside === undefined ? undefined : { address: inside }
}

/** By the longest prefix; without a route for it, as for IPv6, any interface that shares the address's network. */
function exitOf(
  { routes, interfaces }: Namespace,
  address: string,
): { readonly through: string; readonly via?: string | undefined } | undefined {
  const fitting = routes.filter(({ to }) => to === 'default' || covers(to, address))
  const [best] = fitting.sort((one, other) => lengthOf(other.to) - lengthOf(one.to))
  if (best && !address.includes(':')) return best
  const link = interfaces.find(({ addresses }) => addresses.some((own) => covers(own, address)))
  return link && { through: link.name }
}

function lengthOf(to: string): number {
  return to === 'default' ? -1 : Number(to.split('/')[1] ?? 32)
}

function covers(prefix: string, address: string): boolean {
  if (prefix.includes(':') !== address.includes(':')) return false
  if (address.includes(':')) return address.split('::')[0] === prefix.split('::')[0]
  const [network = '', length = '32'] = prefix.split('/')
  const shift = 2 ** (32 - Number(length))
  return Math.floor(numberOf(network) / shift) === Math.floor(numberOf(address) / shift)
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

interface At {
  readonly namespace: Namespace
  readonly link: Interface
}

/** From an interface, over whatever it is wired to, to the interface that has the address. */
function wireTo(
  topology: Topology,
  here: Namespace,
  through: string,
  address: string,
): { readonly hops: readonly Hop[]; readonly end?: Namespace } {
  const start = here.interfaces.find(({ name }) => name === through)
  if (!start) return { hops: [] }
  const first: At = { namespace: here, link: start }
  const queue: { readonly at: At; readonly hops: readonly Hop[] }[] = [{ at: first, hops: [key(first)] }]
  const seen = new Set([key(first)])
  for (const { at, hops } of queue) {
    if (at !== first && has(at.link, address)) return { hops, end: at.namespace }
    for (const next of neighboursOf(topology, at)) {
      if (seen.has(key(next))) continue
      seen.add(key(next))
      const tunnel = at.link.vni !== undefined && next.link.vni !== undefined ? [tunnelHop(at.link.vni)] : []
      queue.push({ at: next, hops: [...hops, ...tunnel, key(next)] })
    }
  }
  return { hops: [key(first)] }
}

function key({ namespace, link }: At): Hop {
  return hopOf(namespace.id, link.name)
}

function neighboursOf({ namespaces }: Topology, { namespace, link }: At): At[] {
  return namespaces.flatMap((other) =>
    other.interfaces
      .filter((there) => {
        const isPair = points(link, other.id, there.name) || points(there, namespace.id, link.name)
        const isPort = other === namespace && (there.master === link.name || link.master === there.name)
        const isTunnel = link.vni !== undefined && link.vni === there.vni && other !== namespace
        return isPair || isPort || isTunnel
      })
      .map((there) => ({ namespace: other, link: there })),
  )
}

function points({ peer }: Interface, namespace: string, name: string): boolean {
  return peer?.namespace === namespace && peer.interface === name
}
