import { laneOf } from './lane'
import type { Layout, Point, Rect } from './layout'
import { BADGE_GAP, BADGE_ROW, isPassage, PADDING, rowHeight } from './measure'
import type { Box, Model, Wire } from './model'
import type { Trace } from './traces'

/** Where the number of a trace stands in a box: at its beginning or at its end. */
export interface Badge {
  readonly trace: Trace
  readonly box: Box
  readonly end: 'from' | 'to'
  readonly at: Point
}

/** A trace as it is drawn; without points only its numbers are. */
export interface Path {
  readonly trace: Trace
  readonly points: readonly Point[]
  /** Whether the points follow the devices, or merely join the ends. */
  readonly isDerived: boolean
  readonly badges: readonly Badge[]
}

type Ends = readonly { readonly trace: Trace; readonly box: Box; readonly end: 'from' | 'to' }[]

type Counts = ReadonlyMap<string, number>

/** The boxes that traces begin and end in; a trace that never leaves a namespace has one. */
export function endsOf({ places }: Model, traces: readonly Trace[]): Ends {
  return traces.flatMap((trace) =>
    (['from', 'to'] as const).flatMap((end) => {
      const box = places.get(trace[end] ?? '')
      const isInside = end === 'to' && trace.from === trace.to
      return box && !isInside ? [{ trace, box, end }] : []
    }),
  )
}

export function countBadges(ends: Ends): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { box } of ends) counts.set(box.id, (counts.get(box.id) ?? 0) + 1)
  return counts
}

/** A row for numbers in each container of a machine that has one in any, so that they are of one height. */
export function badgeRows({ boxes }: Model, counts: Counts): Map<string, number> {
  const rows = new Map(counts)
  for (const { children } of boxes) {
    const alike = children.filter(({ shape }) => shape === 'container' || shape === 'namespace')
    if (!alike.some(({ id }) => counts.has(id))) continue
    for (const { id } of alike) rows.set(id, counts.get(id) ?? 1)
  }
  return rows
}

export function pathsOf(model: Model, layout: Layout, ends: Ends, traces: readonly Trace[]): Path[] {
  const badges = ends.map((end) => ({ ...end, at: badgeAt(end, ends, layout) }))
  const counts = countBadges(ends)
  const step = Math.min(5, 16 / Math.max(1, traces.length - 1))
  return traces.map((trace, index) => {
    const own = badges.filter((badge) => badge.trace === trace)
    const shift = (index - (traces.length - 1) / 2) * step
    const derived = derive(model, layout, trace, own, shift, counts)
    const [first, second] = own
    const direct = first && second ? [first.at, second.at] : []
    return { trace, badges: own, points: derived ?? direct, isDerived: derived !== undefined }
  })
}

/** Where a row of numbers is: beside the plugs that wires leave the box by. */
function badgeRowAt(box: Box, { y, height }: Rect): number {
  const top = y + rowHeight(box, 'NORTH')
  const bottom = y + height - rowHeight(box, 'SOUTH')
  const isTop = box.shape === 'stack' || rowHeight(box, 'NORTH') > 0
  return isTop && box.shape !== 'stack' ? top + BADGE_ROW - 10 : isTop ? top + 12 : bottom - BADGE_ROW + 10
}

function badgeAt({ trace, box, end }: Ends[number], ends: Ends, { boxes }: Layout): Point {
  const rect = boxes.get(box.id) ?? { x: 0, y: 0, width: 0, height: 0 }
  const name = (each: Ends[number]) => (each.end === 'from' ? each.trace.probe.from : each.trace.asked)
  const rank = (each: Ends[number]) => box.occupants.findIndex((occupant) => occupant.name === name(each))
  const row = ends.filter((each) => each.box === box).sort((one, other) => rank(one) - rank(other))
  const place = row.findIndex((each) => each.trace === trace && each.end === end)
  const left =
    box.shape === 'stack'
      ? rect.x + PADDING + BADGE_GAP / 2
      : rect.x + rect.width / 2 - ((row.length - 1) / 2) * BADGE_GAP
  return { x: left + place * BADGE_GAP, y: badgeRowAt(box, rect) }
}

function derive(
  model: Model,
  layout: Layout,
  trace: Trace,
  own: readonly Badge[],
  shift: number,
  badges: Counts,
): Point[] | undefined {
  const { way } = trace
  const from = own.find(({ end }) => end === 'from')
  const to = own.find(({ end }) => end === 'to')
  if (!way || !from) return undefined
  const wires = wiresAlong(model, way.hops)
  if (!wires || (way.arrives && !to)) return undefined
  const points: Point[] = [from.at]
  let here: Box = from.box
  for (const wire of wires) {
    const there = otherEnd(model, wire, here)
    const laid = layout.wires.get(wire.id)
    if (!there || !laid || laid.length < 2) return undefined
    const isDown = model.places.get(wire.joins[0]) === here
    const line = (isDown ? laid : [...laid].reverse()).map(({ x, y }) => ({ x: x + shift, y: y + shift }))
    points.push(...crossing(points, line[0], here, layout, own, shift, badges), ...line)
    here = there
  }
  if (!way.arrives || !to) return points
  return [...points, ...crossing(points, to.at, here, layout, own, shift, badges), to.at]
}

/** From where the path entered the box, along its lane, to above or below where it leaves. */
function crossing(
  points: readonly Point[],
  exit: Point | undefined,
  here: Box,
  layout: Layout,
  own: readonly Badge[],
  shift: number,
  badges: Counts,
): Point[] {
  const entry = points.at(-1)
  const rect = layout.boxes.get(here.id)
  if (!entry || !exit || !rect || Math.abs(entry.x - exit.x) < 3) return []
  const badge = own.find(({ at }) => at === entry || at === exit)
  const wire = badge?.at === entry ? exit : entry
  const isBehind = badge !== undefined && !isPassage(here)
  const lane = (isBehind ? besidePlug(here, rect, badge.at, wire) : laneOf(here, rect, badges.get(here.id))) + shift
  return [
    { x: entry.x, y: lane },
    { x: exit.x, y: lane },
  ]
}

/** Behind the plug that the path leaves by, where its turn is not seen. */
function besidePlug(box: Box, { y, height }: Rect, badge: Point, wire: Point): number {
  return wire.y > badge.y ? y + height - rowHeight(box, 'SOUTH') / 2 : y + rowHeight(box, 'NORTH') / 2
}

function wiresAlong({ wires, places }: Model, hops: readonly string[]): Wire[] | undefined {
  const found: Wire[] = []
  for (const [index, hop] of hops.entries()) {
    const next = hops[index + 1]
    if (next === undefined || places.get(hop) === places.get(next)) continue
    const wire = wires.find(({ joins }) => joins.includes(hop) && joins.includes(next))
    if (!wire) return undefined
    found.push(wire)
  }
  return found
}

function otherEnd({ places }: Model, { joins }: Wire, here: Box): Box | undefined {
  return joins.map((hop) => places.get(hop)).find((each) => each !== here)
}
