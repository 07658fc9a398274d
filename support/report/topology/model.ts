import type { Hop } from './route'

export type Side = 'NORTH' | 'SOUTH'

/** Where a wire is plugged into a box: a small label at its edge, or without lines a bare point. */
export interface Plug {
  readonly id: string
  side: Side
  readonly lines: readonly string[]
}

export type Shape =
  | 'host'
  | 'computer'
  | 'router'
  | 'container'
  | 'stopped'
  | 'namespace'
  | 'bridge'
  | 'overlay'
  | 'tunnel'
  | 'segment'
  | 'stack'
  | 'device'

export interface Occupant {
  readonly name: string
  readonly note?: string
}

export interface Box {
  readonly id: string
  readonly shape: Shape
  /** Boxes of a lower rank are drawn further up. */
  readonly rank: number
  /** What it is, in a word; small, above the title. */
  readonly kind?: string
  readonly title?: string
  /** Names and addresses. */
  readonly lines: readonly string[]
  /** Sentences. */
  readonly notes: readonly string[]
  /** The containers of a network namespace that several use, or that is the host's. */
  readonly occupants: readonly Occupant[]
  readonly plugs: Plug[]
  readonly children: readonly Box[]
}

/** `own`: no wire but the kernel, between a namespace and an interface of its own. */
export type WireKind = 'veth' | 'cable' | 'macvlan' | 'tunnel' | 'own'

export interface Wire {
  readonly id: string
  readonly kind: WireKind
  /** What it joins on a packet's way. */
  readonly joins: readonly [Hop, Hop]
  /** The plugs that it is drawn between, the upper one first. */
  readonly plugs: readonly [string, string]
}

export interface Model {
  readonly boxes: readonly Box[]
  readonly wires: readonly Wire[]
  /** The box that each place of a packet's way is drawn as or in. */
  readonly places: ReadonlyMap<Hop, Box>
}

export function box(
  id: string,
  shape: Shape,
  rank: number,
  more: Partial<Omit<Box, 'id' | 'shape' | 'rank'>> = {},
): Box {
  return { id, shape, rank, lines: [], notes: [], occupants: [], plugs: [], children: [], ...more }
}

export function allBoxes(boxes: readonly Box[]): Box[] {
  return boxes.flatMap((each) => [each, ...allBoxes(each.children)])
}
