import type { Point, Rect } from './layout'

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of SVG; its content is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? round(value) : escapeText(value)}"`],
  )
  return content === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${content}</${name}>`
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** @param y of the text's base line. */
export function text(content: string, at: Point, style: string, anchor?: 'middle'): string {
  return element('text', { class: style, x: at.x, y: at.y, 'text-anchor': anchor }, escapeText(content))
}

export function rectangle(rect: Rect, style: string, radius: number): string {
  const { x, y, width, height } = rect
  return element('rect', { class: style, x, y, width, height, rx: radius })
}

/** A rectangle with its corners cut off. */
export function chamfered({ x, y, width, height }: Rect, style: string, cut = 9): string {
  const [right, bottom] = [x + width, y + height]
  const corners: Point[] = [
    { x: x + cut, y },
    { x: right - cut, y },
    { x: right, y: y + cut },
    { x: right, y: bottom - cut },
    { x: right - cut, y: bottom },
    { x: x + cut, y: bottom },
    { x, y: bottom - cut },
    { x, y: y + cut },
  ]
  return element('path', { class: style, d: `${line(corners)}Z` })
}

export function line(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

/** A line whose corners are rounded. */
export function rounded(points: readonly Point[], radius = 6): string {
  const kept = points.filter((point, index) => index === 0 || distance(point, points[index - 1]) > 0.5)
  const parts = kept.map((point, index) => {
    const [before, after] = [kept[index - 1], kept[index + 1]]
    if (!before) return `M${round(point.x)} ${round(point.y)}`
    if (!after) return `L${round(point.x)} ${round(point.y)}`
    const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2)
    const [start, end] = [towards(point, before, reach), towards(point, after, reach)]
    return `L${round(start.x)} ${round(start.y)}Q${round(point.x)} ${round(point.y)} ${round(end.x)} ${round(end.y)}`
  })
  return parts.join('')
}

export function distance(one: Point, other: Point | undefined): number {
  return other ? Math.hypot(one.x - other.x, one.y - other.y) : 0
}

export function towards(from: Point, to: Point, reach: number): Point {
  const share = reach / (distance(from, to) || 1)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
