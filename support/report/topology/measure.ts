import type { Box, Plug, Side } from './model'
import { CODE, NAME, SMALL, TITLE, widest, widthOf } from './text'

export interface Size {
  readonly width: number
  readonly height: number
}

export const PADDING = 10
export const PLUG_GAP = 10
/** The height of a row of numbers: where a probe begins and ends. */
export const BADGE_ROW = 36
/** The distance between two numbers in a row. */
export const BADGE_GAP = 20
/** The room in which paths cross a box from plug to plug. */
export const LANE = 18
/** The room on the right of a box for wires that only run past its text. */
const GUTTER = 26
export const LINE = { kind: 14, title: 18, line: 15, note: 14, occupant: 34 } as const

export function plugSize({ lines }: Plug): Size {
  if (lines.length === 0) return { width: 2, height: 0 }
  return { width: Math.ceil(widest(lines, CODE)) + 14, height: 8 + 14 * lines.length }
}

export function rowHeight({ plugs }: Box, side: Side): number {
  return Math.max(0, ...plugs.filter((plug) => plug.side === side).map((plug) => plugSize(plug).height))
}

export function occupantWidth({ name, note = '' }: Box['occupants'][number]): number {
  return Math.ceil(Math.max(widthOf(name, NAME), widthOf(note, SMALL))) + 20
}

/** Whether probes pass through the box from one plug to another, rather than end in it. */
export function isPassage({ shape }: Box): boolean {
  return ['bridge', 'overlay', 'tunnel', 'segment', 'stack', 'router'].includes(shape)
}

export function textHeight({ kind, title, lines, notes, occupants }: Box): number {
  return (
    (kind ? LINE.kind : 0) +
    (title ? LINE.title : 0) +
    lines.length * LINE.line +
    notes.length * LINE.note +
    (occupants.length > 0 ? LINE.occupant + 8 : 0)
  )
}

/** Whether its text stands on the left, clear of the wires that run down its right side. */
export function isLeftSet({ shape }: Box): boolean {
  return ['bridge', 'overlay', 'tunnel', 'segment', 'stack', 'router'].includes(shape)
}

export function textWidth({ kind = '', title = '', lines, notes, occupants }: Box): number {
  const pills = occupants.reduce((sum, occupant) => sum + occupantWidth(occupant) + 8, -8)
  return Math.max(widthOf(kind, SMALL), widthOf(title, TITLE), widest(lines, CODE), widest(notes, SMALL), pills)
}

/** The least size of a box without children. @param badges how many probes begin or end in it. */
export function sizeOf(box: Box, badges: number): Size {
  const [north = 0, south = 0] = (['NORTH', 'SOUTH'] as const).map((side) => {
    const row = box.plugs.filter((plug) => plug.side === side)
    return (
      row.reduce((sum, plug) => sum + plugSize(plug).width + PLUG_GAP, 2 * PLUG_GAP) +
      (isLeftSet(box) ? row.length * 12 : 0)
    )
  })
  const inner = Math.max(textWidth(box), badges * BADGE_GAP) + 2 * PADDING
  const isBeside = box.shape === 'overlay'
  const text = isBeside ? inner + north : isLeftSet(box) ? inner + GUTTER : inner
  const top = rowHeight(box, 'NORTH')
  const height =
    (isBeside ? Math.max(top, textHeight(box) + PADDING) : top + textHeight(box)) +
    rowHeight(box, 'SOUTH') +
    (badges > 0 ? BADGE_ROW : 0) +
    (isPassage(box) ? LANE : 0)
  const slim = box.shape === 'device' ? 10 : 2 * PADDING
  return { width: Math.ceil(Math.max(text, north, south)), height: Math.ceil(height + slim) }
}
