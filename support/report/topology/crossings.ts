import type { Layout, Point } from './layout'

type Segment = readonly [Point, Point]

/** How often wires cross one another. */
export function crossings({ wires }: Pick<Layout, 'wires'>): number {
  const lines = [...wires.values()].map(segments)
  return lines.reduce((sum, line, index) => sum + lines.slice(index + 1).filter((other) => meet(line, other)).length, 0)
}

function segments(points: readonly Point[]): Segment[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point])
}

function meet(line: readonly Segment[], other: readonly Segment[]): boolean {
  return line.some((one) => other.some((two) => isCrossed(one, two)))
}

function isCrossed([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** On which side of the line from `a` to `b` the point is. */
function side(a: Point, b: Point, { x, y }: Point): number {
  return Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x))
}
