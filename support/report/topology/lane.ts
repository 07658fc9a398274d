import type { Rect } from './layout'
import { BADGE_ROW, isPassage, LANE, rowHeight } from './measure'
import type { Box } from './model'

/** The height at which paths cross a box, between the plugs above and below. */
export function laneOf(box: Box, { y, height }: Rect, badges = 0): number {
  const isBottom = box.shape === 'tunnel' || box.shape === 'overlay' || rowHeight(box, 'SOUTH') > 0
  if (isPassage(box) && isBottom) return y + height - rowHeight(box, 'SOUTH') - LANE / 2 - 2
  if (!isPassage(box)) return y + height / 2
  return y + rowHeight(box, 'NORTH') + (badges > 0 ? BADGE_ROW : 0) + LANE / 2 + 2
}
