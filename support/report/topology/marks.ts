import { distance, element, line, round, rounded, text, towards } from './element'
import type { Point } from './layout'
import { LEGEND_LINE } from './legend'
import type { Badge, Path } from './paths'
import type { Trace } from './traces'

const RADIUS = 8

/** A path with a head at each end that was asked, or a cross where no answer came from. */
export function traceMark({ trace, points, isDerived }: Path): string {
  const style = trace.isGood ? 'good' : 'bad'
  if (points.length < 2) return ''
  const d = isDerived ? rounded(points) : bow(points)
  return element('path', { class: `trace ${style}`, d, 'stroke-dasharray': isDerived ? undefined : '1 6' })
}

/** A head at each end that was asked; a cross where no answer came from. */
export function headMarks({ trace, points, isDerived }: Path): string[] {
  if (!isDerived || points.length < 2) return []
  const [tip, back] = [points.at(-1), points.at(-2)]
  const [start, next] = points
  if (!tip || !back || !start || !next) return []
  if (!trace.isGood) {
    const last = trace.way?.arrives ? towards(tip, back, RADIUS + 8) : tip
    return [cross(last), ...(trace.isMutual ? [cross(towards(start, next, RADIUS + 8))] : [])]
  }
  return [
    head(towards(tip, back, RADIUS + 1), back),
    ...(trace.isMutual ? [head(towards(start, next, RADIUS + 1), next)] : []),
  ]
}

function cross({ x, y }: Point): string {
  const d = `M${round(x - 5)} ${round(y - 5)}l10 10m0 -10l-10 10`
  return element('path', { class: 'cross', d })
}

/** @param back where the path comes from. */
function head(tip: Point, back: Point): string {
  const { x: dx, y: dy } = {
    x: (back.x - tip.x) / (distance(tip, back) || 1),
    y: (back.y - tip.y) / (distance(tip, back) || 1),
  }
  const wing = (side: number) => ({ x: tip.x + dx * 8 - dy * side * 4.5, y: tip.y + dy * 8 + dx * side * 4.5 })
  return element('path', { class: 'head good', d: `${line([tip, wing(1), wing(-1)])}Z` })
}

export function badgeMark({ trace, at }: Badge): string {
  return numberAt(trace, at)
}

export function legendMarks(traces: readonly Trace[], legend: readonly (readonly string[])[], top: number): string {
  let y = top + 8
  return traces
    .map((trace, index) => {
      const lines = legend[index] ?? []
      const row = [
        numberAt(trace, { x: 26, y: y - 4 }),
        ...lines.map((each, place) => text(each, { x: 42, y: y + place * LEGEND_LINE }, 'legend')),
      ]
      y += lines.length * LEGEND_LINE + 4
      return row.join('')
    })
    .join('')
}

function numberAt({ isGood, number }: Trace, { x, y }: Point): string {
  const style = isGood ? 'badge good' : 'badge bad'
  const shape = isGood
    ? element('circle', { class: style, cx: x, cy: y, r: RADIUS })
    : element('path', { class: style, d: line(diamond(x, y)) })
  return `${shape}${text(String(number), { x, y: y + 4 }, 'number')}`
}

function diamond(x: number, y: number): Point[] {
  const reach = RADIUS + 2
  return [
    { x, y: y - reach },
    { x: x + reach, y },
    { x, y: y + reach },
    { x: x - reach, y },
  ]
}

function bow([from, to]: readonly Point[]): string {
  if (!from || !to) return ''
  const lift = Math.min(60, distance(from, to) / 3)
  const top = towards(from, to, distance(from, to) / 2)
  return `M${from.x} ${from.y}Q${top.x} ${top.y - lift} ${to.x} ${to.y}`
}
