import type { Interface, Namespace } from '../../topology-state'
import { machineBox, RANKS } from './machine-boxes'
import { allBoxes, type Box, box, type Model, type Plug, type Side, type Wire, type WireKind } from './model'
import { type Hop, hopOf, tunnelHop } from './route'
import { addressesOf, isFar, type Scope, shownInterfaces } from './scope'

/** The boxes and wires of a picture: machines, the segments that they are plugged into, tunnels above. */
export function buildModel(scope: Scope): Model {
  const { topology, hidden } = scope
  const shown = topology.namespaces.filter(({ id }) => !hidden.has(id))
  const machines = shown.filter(({ kind }) => kind === 'machine').map((own) => machineBox(scope, own))
  const boxes = [...tunnelBoxes(scope, shown), ...machines, ...lanBoxes(scope, shown)]
  const places = placesOf(boxes, shown)
  const wires = new Map<string, Wire>()
  for (const [kind, one, other] of joints(scope, shown)) {
    const wire = plugIn(places, kind, one, other)
    if (wire) wires.set(wire.id, wire)
  }
  return { boxes, wires: [...wires.values()], places }
}

/** Each interface is drawn as a plug, as a box of its own, or with the namespace that it is in. */
function placesOf(boxes: readonly Box[], shown: readonly Namespace[]): Map<Hop, Box> {
  const every = allBoxes(boxes)
  const places = new Map<Hop, Box>(every.flatMap((each) => each.plugs.map(({ id }) => [id, each] as const)))
  for (const each of every) places.set(each.id, each)
  for (const { id, interfaces } of shown) {
    for (const { name, master } of interfaces) {
      const owner = (master && places.get(hopOf(id, master))) || places.get(id)
      if (owner && !places.has(hopOf(id, name))) places.set(hopOf(id, name), owner)
    }
  }
  return places
}

function lanBoxes(scope: Scope, shown: readonly Namespace[]): Box[] {
  const { topology, words } = scope
  const lan = shown.find(({ kind }) => kind === 'lan')
  if (!lan) return []
  const far = shown.some(({ kind, machine }) => kind === 'machine' && isFar(topology, machine))
  const segment = (name: string, rank: number, title: string) => {
    const subnet = lan.routes.find(({ to, through }) => through === name && to.includes('/'))?.to
    return box(hopOf(lan.id, name), 'segment', rank, { title, lines: subnet ? [subnet] : [] })
  }
  const near = segment('lan0', RANKS.lan, words.lan)
  if (!far) return [near]
  const plugs = lan.interfaces.filter(isOwn).map((link): Plug => {
    const lines = addressesOf(scope, link).filter((address) => isGateway(shown, address))
    return { id: plugId(lan.id, hopOf(lan.id, link.name)), side: 'SOUTH', lines }
  })
  const router = box(lan.id, 'router', RANKS.router, { title: words.router, plugs })
  return [near, router, segment('lan1', RANKS.far, words.far)]
}

function tunnelBoxes({ words }: Scope, shown: readonly Namespace[]): Box[] {
  const ends = shown.flatMap(({ interfaces }) => interfaces.flatMap(({ vni }) => vni ?? []))
  return [...new Set(ends)]
    .filter((vni) => ends.filter((each) => each === vni).length > 1)
    .map((vni) =>
      box(tunnelHop(vni), 'tunnel', RANKS.tunnel, {
        title: words.tunnel,
        lines: [`VNI ${vni}`],
        notes: [words.inside],
      }),
    )
}

function isGateway(shown: readonly Namespace[], address: string): boolean {
  return shown.some(({ routes }) => routes.some(({ via }) => via === address.split('/')[0]))
}

type Joint = readonly [WireKind, Hop, Hop]

/** Everything that is joined to something, whether both are drawn or not. */
function joints(scope: Scope, shown: readonly Namespace[]): Joint[] {
  return shown.flatMap((namespace) => {
    const { id, kind } = namespace
    const links = shownInterfaces(scope, namespace)
    const pairs = links.flatMap((link): Joint[] => {
      const here = hopOf(id, link.name)
      const there = link.peer && hopOf(link.peer.namespace, link.peer.interface)
      const isCable = kind === 'lan' || link.peer?.namespace === 'lan'
      const word = link.kind !== 'veth' ? 'macvlan' : isCable ? 'cable' : 'veth'
      return [
        ...(there ? [[word, here, there] as const] : []),
        ...(link.vni === undefined ? [] : [['tunnel', here, tunnelHop(link.vni)] as const]),
      ]
    })
    const own = kind === 'machine' || kind === 'lan' ? links.filter(isOwn).map(({ name }) => name) : []
    return [...pairs, ...own.map((name): Joint => ['own', id, hopOf(id, name)])]
  })
}

function isOwn({ master, addresses }: Interface): boolean {
  return master === undefined && addresses.length > 0
}

function plugIn(places: ReadonlyMap<Hop, Box>, kind: WireKind, one: Hop, other: Hop): Wire | undefined {
  const [a, b] = [places.get(one), places.get(other)]
  if (!a || !b || a === b) return undefined
  const isDown = a.rank < b.rank || (a.rank === b.rank && one < other)
  const [upper, lower] = isDown ? [one, other] : [other, one]
  const plugs = [
    plugFor(isDown ? a : b, upper, lower, 'SOUTH'),
    plugFor(isDown ? b : a, lower, upper, 'NORTH'),
  ] as const
  return { id: `${upper} | ${lower}`, kind, joins: [upper, lower], plugs }
}

/** An interface that is drawn as a plug is plugged in there; every other place gets a bare point. */
function plugFor(owner: Box, hop: Hop, towards: Hop, side: Side): string {
  const id = plugId(hop, towards)
  const plug = owner.plugs.find((each) => each.id === hop || each.id === id)
  if (plug) plug.side = side
  else owner.plugs.push({ id, side, lines: [] })
  return plug?.id ?? id
}

function plugId(hop: Hop, towards: Hop): string {
  return `${hop} > ${towards}`
}
