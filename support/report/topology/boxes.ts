import { chamfered, element, line, rectangle, text } from './element'
import { laneOf } from './lane'
import type { Layout, Rect } from './layout'
import { BADGE_ROW, isLeftSet, LANE, LINE, occupantWidth, PADDING, rowHeight, textHeight, textWidth } from './measure'
import type { Box } from './model'

/** The shape of a box, which paths are drawn over. */
export function shapeOf(box: Box, layout: Layout): string {
  const rect = layout.boxes.get(box.id)
  if (!rect) return ''
  if (box.shape === 'segment') {
    const y = laneOf(box, rect)
    const [left, right] = [rect.x + 4, rect.x + rect.width - 4]
    return element('path', {
      class: 'bus',
      d: line([
        { x: left, y },
        { x: right, y },
      ]),
    })
  }
  if (box.shape === 'bridge') return chamfered(rect, 'bridge')
  if (box.shape === 'overlay') return chamfered(rect, 'overlay')
  if (box.shape === 'tunnel') return rectangle(rect, 'overlay dashed', 22)
  if (box.shape === 'namespace') return rectangle(rect, 'container dashed', 10)
  const radius = { host: 14, computer: 10, router: 10, container: 10, stopped: 10, stack: 5, device: 5 }[box.shape]
  return rectangle(rect, box.shape, radius)
}

/** What is written in a box, and its plugs: drawn over the paths. */
export function contentOf(box: Box, layout: Layout, badges: number): string {
  const rect = layout.boxes.get(box.id)
  if (!rect) return ''
  const cover = box.shape === 'device' ? shapeOf(box, layout) : ''
  return [cover, ...textOf(box, rect, badges), ...plugsOf(box, layout)].join('')
}

function textOf(box: Box, rect: Rect, badges: number): string[] {
  const { kind, title, lines, notes, occupants } = box
  const isLeft = isLeftSet(box) || box.shape === 'host'
  const inset = box.shape === 'host' ? 16 : box.shape === 'tunnel' ? 22 : PADDING + 2
  const x = isLeft ? rect.x + inset : rect.x + rect.width / 2
  const anchor = isLeft ? undefined : 'middle'
  let y = topOfText(box, rect, badges)
  const put = (content: string, style: string, height: number) => {
    y += height
    return text(content, { x, y: y - 4 }, style, anchor)
  }
  const pills = () => {
    const drawn = occupantPills(occupants, isLeft ? x : x - textWidth(box) / 2, y + 3)
    y += occupants.length > 0 ? LINE.occupant + 8 : 0
    return drawn
  }
  return [
    ...(kind ? [put(kind, 'small', LINE.kind)] : []),
    ...(title ? [put(title, 'title', LINE.title)] : []),
    ...pills(),
    ...lines.map((each) => put(each, 'code', LINE.line)),
    ...notes.map((each) => put(each, 'small', LINE.note)),
  ]
}

function topOfText(box: Box, { y, height }: Rect, badges: number): number {
  const [north, south] = [rowHeight(box, 'NORTH'), rowHeight(box, 'SOUTH')]
  if (box.shape === 'host') return y + 9
  if (box.shape === 'device') return y + 5
  if (box.shape === 'router') return y + north + PADDING / 2
  if (box.shape === 'overlay' || box.shape === 'tunnel') return y + PADDING - 3
  if (box.shape === 'segment') return y + LANE + 10
  if (box.shape === 'stack') return y + LANE + (badges > 0 ? BADGE_ROW : 0) + PADDING / 2
  if (box.shape === 'bridge') return south > 0 ? y + PADDING / 2 : y + north + LANE + 2
  const row = badges > 0 ? BADGE_ROW : 0
  const [above, below] = north > 0 ? [north + row, south] : [0, row + south]
  return y + above + (height - above - below - textHeight(box)) / 2
}

function occupantPills(occupants: Box['occupants'], left: number, y: number): string[] {
  let x = left
  return occupants.map((occupant) => {
    const width = occupantWidth(occupant)
    const pill = [
      rectangle({ x, y, width, height: LINE.occupant }, 'pill', 8),
      text(occupant.name, { x: x + width / 2, y: y + (occupant.note ? 15 : 21) }, 'name', 'middle'),
      ...(occupant.note ? [text(occupant.note, { x: x + width / 2, y: y + 28 }, 'small', 'middle')] : []),
    ]
    x += width + 8
    return pill.join('')
  })
}

function plugsOf(box: Box, layout: Layout): string[] {
  return box.plugs.flatMap(({ id, lines }) => {
    const rect = layout.plugs.get(id)
    if (!rect || lines.length === 0) return []
    const style =
      box.shape === 'computer' || box.shape === 'router'
        ? 'device'
        : box.shape === 'namespace'
          ? 'container'
          : box.shape
    const middle = rect.x + rect.width / 2
    return [
      rectangle(rect, `${style} plug`, 4),
      ...lines.map((each, index) => text(each, { x: middle, y: rect.y + 15 + 14 * index }, 'code', 'middle')),
    ]
  })
}
