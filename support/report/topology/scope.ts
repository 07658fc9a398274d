import type { Interface, Namespace, Topology } from '../../topology-state'
import type { Hop } from './route'
import type { Words } from './words'

/** What is drawn of a topology, and in which words. */
export interface Scope {
  readonly topology: Topology
  readonly words: Words
  /** Ids of the namespaces that are left out. */
  readonly hidden: ReadonlySet<string>
  readonly hasIPv6: boolean
}

/**
 * An engine's own namespaces, and overlay networks that nothing else is on, are drawn only when a packet's way leads
 * through them; the outsider only when somebody looks from or at it.
 */
export function scopeOf(topology: Topology, words: Words, ways: ReadonlySet<Hop>, hasIPv6: boolean): Scope {
  const isPassed = ({ id }: Namespace) => [...ways].some((hop) => hop === id || hop.startsWith(`${id}#`))
  const isShown = (namespace: Namespace) => {
    if (isPassed(namespace)) return true
    const { kind, name, interfaces } = namespace
    if (kind === 'engine') return false
    if (kind === 'machine') return name !== 'outsider'
    if (kind !== 'overlay') return true
    const others = interfaces.flatMap(({ peer }) => topology.namespaces.find(({ id }) => id === peer?.namespace) ?? [])
    return others.some((other) => other.kind !== 'engine' || isPassed(other))
  }
  const hidden = topology.namespaces.filter((namespace) => !isShown(namespace)).map(({ id }) => id)
  return { topology, words, hasIPv6, hidden: new Set(hidden) }
}

export function shownNamespaces({ topology, hidden }: Scope, machine: string): Namespace[] {
  return topology.namespaces.filter(({ id, machine: on }) => on === machine && !hidden.has(id))
}

/** The interfaces that are drawn: not those whose other end is left out. */
export function shownInterfaces({ hidden }: Scope, { interfaces }: Namespace): Interface[] {
  return interfaces.filter(({ kind, peer }) => kind !== 'loopback' && !(peer && hidden.has(peer.namespace)))
}

export function addressesOf({ hasIPv6 }: Scope, { addresses }: Interface): string[] {
  return addresses.filter((address) => hasIPv6 || !address.includes(':'))
}

/** Whether a machine's card is plugged into the far segment. */
export function isFar({ namespaces }: Topology, machine: string): boolean {
  const lan = namespaces.find(({ kind }) => kind === 'lan')
  return lan?.interfaces.some(({ master, peer }) => peer?.namespace === machine && master === 'lan1') === true
}
