import { laneOf } from './lane'
import type { Layout, Point, Rect } from './layout'
import { allBoxes, type Box, type Model, type Wire } from './model'

const MARGIN = 24

type Scene = Pick<Model, 'boxes' | 'wires'> & { readonly layout: Layout; readonly leaves: readonly Box[] }

/**
 * Draws segments, tunnels and bridges as long as what is plugged into them is wide, so that their wires run straight. A
 * wire that would then cross another box stays as it was laid, and so does a bridge that would meet one.
 */
export function stretch(layout: Layout, { boxes, wires }: Pick<Model, 'boxes' | 'wires'>): void {
  const leaves = allBoxes(boxes).filter(({ shape }) => shape !== 'host')
  const scene = { boxes, wires, layout, leaves }
  for (const bar of leaves.filter(({ shape }) => shape === 'bridge')) stretchBridge(scene, bar)
  for (const bar of leaves.filter(({ shape }) => shape === 'segment' || shape === 'tunnel')) stretchBar(scene, bar)
}

interface End {
  readonly wire: Wire
  readonly plug: string
  readonly isLower: boolean
  /** Where the wire is plugged in at its other end. */
  readonly peer: Point
}

function endsAt({ wires, layout }: Scene, bar: Box): End[] {
  return wires.flatMap((wire) => {
    const plug = wire.plugs.find((each) => bar.plugs.some(({ id }) => id === each))
    const points = layout.wires.get(wire.id)
    const isLower = wire.plugs[1] === plug
    const peer = isLower ? points?.[0] : points?.at(-1)
    return plug === undefined || peer === undefined ? [] : [{ wire, plug, isLower, peer }]
  })
}

function stretchBar(scene: Scene, bar: Box): void {
  const { layout, leaves } = scene
  const rect = layout.boxes.get(bar.id)
  if (!rect) return
  const ends = endsAt(scene, bar)
  for (const { wire, plug, isLower, peer } of ends) {
    const edge = bar.shape === 'segment' ? laneOf(bar, rect) : isLower ? rect.y : rect.y + rect.height
    const own = leaves.filter((leaf) => leaf.plugs.some(({ id }) => wire.plugs.includes(id)))
    if (leaves.some((leaf) => !own.includes(leaf) && isCrossed(layout.boxes.get(leaf.id), peer, edge))) continue
    const end = { x: peer.x, y: edge }
    layout.wires.set(wire.id, isLower ? [peer, end] : [end, peer])
    layout.plugs.set(plug, { x: peer.x - 1, y: edge, width: 2, height: 0 })
  }
  widen(scene, bar, rect)
}

function isCrossed(rect: Rect | undefined, { x, y }: Point, edge: number): boolean {
  if (!rect) return false
  const [top, bottom] = y < edge ? [y, edge] : [edge, y]
  return x > rect.x - 4 && x < rect.x + rect.width + 4 && bottom > rect.y && top < rect.y + rect.height
}

/** To the outer edges of the machines that are plugged in. */
function widen({ layout, boxes, wires }: Scene, bar: Box, rect: Rect): void {
  const own = new Set(bar.plugs.map(({ id }) => id))
  const others = wires.flatMap(({ plugs }) => (plugs.some((plug) => own.has(plug)) ? plugs : []))
  const isPluggedIn = (machine: Box) =>
    allBoxes([machine]).some(({ plugs }) => plugs.some(({ id }) => others.includes(id)))
  const machines = boxes.filter((each) => each.id !== bar.id && each.shape !== 'segment' && isPluggedIn(each))
  const plugs = bar.plugs.flatMap(({ id }) => layout.plugs.get(id) ?? [])
  reach(rect, [
    ...machines.flatMap(({ id }) => layout.boxes.get(id) ?? []),
    ...plugs.map((plug) => ({ ...plug, x: plug.x - MARGIN, width: plug.width + 2 * MARGIN })),
  ])
}

function reach(rect: Rect, others: readonly Rect[]): void {
  const rects = [rect, ...others]
  const left = Math.min(...rects.map(({ x }) => x))
  const right = Math.max(...rects.map(({ x, width }) => x + width))
  rect.x = left
  rect.width = right - left
}

/** All of its labelled plugs come to stand below or above their other ends, or none does. */
function stretchBridge(scene: Scene, bar: Box): void {
  const { layout, leaves } = scene
  const rect = layout.boxes.get(bar.id)
  const labelled = bar.plugs.filter(({ lines }) => lines.length > 0).map(({ id }) => id)
  const ends = endsAt(scene, bar).filter(({ plug }) => labelled.includes(plug))
  if (!rect || ends.length < 2) return
  const moved = ends.map((end) => {
    const plug = layout.plugs.get(end.plug) ?? { x: 0, y: 0, width: 0, height: 0 }
    return { ...end, rect: { ...plug, x: end.peer.x - plug.width / 2 } }
  })
  const grown = { ...rect }
  reach(
    grown,
    moved.map((plug) => ({ ...plug.rect, x: plug.rect.x - 12, width: plug.rect.width + 24 })),
  )
  const isInTheWay = (leaf: Box) => leaf !== bar && overlaps(layout.boxes.get(leaf.id), grown, 8)
  const inOrder = [...moved].sort((one, other) => one.rect.x - other.rect.x)
  const isTight = inOrder.some((plug, index) => {
    const next = inOrder[index + 1]
    return next !== undefined && plug.rect.x + plug.rect.width + 6 > next.rect.x
  })
  if (isTight || leaves.some(isInTheWay) || isWireInTheWay(scene, bar, grown)) return
  Object.assign(rect, grown)
  for (const { wire, plug, peer, isLower, rect: place } of moved) {
    const end = { x: peer.x, y: isLower ? rect.y : rect.y + rect.height }
    layout.plugs.set(plug, place)
    layout.wires.set(wire.id, isLower ? [peer, end] : [end, peer])
  }
}

function isWireInTheWay({ wires, layout }: Scene, bar: Box, grown: Rect): boolean {
  const own = new Set(bar.plugs.map(({ id }) => id))
  return wires
    .filter(({ plugs }) => !plugs.some((plug) => own.has(plug)))
    .some(({ id }) => {
      const points = layout.wires.get(id) ?? []
      return points.some((point, index) => overlaps(between(point, points[index + 1] ?? point), grown, 6))
    })
}

function between(one: Point, other: Point): Rect {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return { x, y, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) }
}

function overlaps(one: Rect | undefined, other: Rect, gap = 0): boolean {
  if (!one) return false
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  )
}
