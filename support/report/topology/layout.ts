import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js'
import { isLeftSet, PLUG_GAP, plugSize, type Size, sizeOf } from './measure'
import { allBoxes, type Box, type Model, type Plug } from './model'
import { stretch } from './stretch'
import { SMALL, TITLE, widthOf } from './text'

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where everything is, by the ids of boxes, plugs and wires. */
export interface Layout {
  readonly boxes: Map<string, Rect>
  readonly plugs: Map<string, Rect>
  readonly wires: Map<string, Point[]>
}

const HOST_TITLE = 46

/** Room that plugs at the end of a side claim beside them: ELK puts them into the very corner. */
const EDGE = 12

/** ELK lets no graph inherit these from the one around it. */
const EVERYWHERE = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.portPort': String(PLUG_GAP),
  'elk.layered.spacing.nodeNodeBetweenLayers': '32',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
} as const

const OPTIONS = {
  ...EVERYWHERE,
  // below the root it makes ELK fail
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
} as const

const PORTED = {
  'elk.portConstraints': 'FIXED_SIDE',
  'elk.nodeSize.constraints': '[PORTS, MINIMUM_SIZE]',
} as const

/** Which of several equally good orders ELK takes depends on it; the names' own order is the best to read. */
const SEEDS = [1, 2, 3, 4]

const elk = new ELK()

/** @param badges by the id of a box: how many probes begin or end in it. */
export async function layOut({ boxes, wires }: Model, badges: ReadonlyMap<string, number>): Promise<Layout> {
  const edges = wires.map(
    ({ id, plugs: [upper, lower] }): ElkExtendedEdge => ({
      id,
      sources: [upper],
      targets: [lower],
    }),
  )
  const sizes = new Map(allBoxes(boxes).flatMap(({ plugs }) => plugs.map((plug) => [plug.id, plugSize(plug)] as const)))
  const layouts: Layout[] = []
  for (const seed of SEEDS) {
    const children = boxes.map((box) => nodeOf(box, badges))
    const layoutOptions = { ...OPTIONS, 'elk.randomSeed': String(seed) }
    const done = await elk.layout({ id: 'picture', layoutOptions, children, edges: edges.map((edge) => ({ ...edge })) })
    const layout: Layout = { boxes: new Map(), plugs: new Map(), wires: new Map() }
    read(done, layout, sizes)
    stretch(layout, { boxes, wires })
    if (inversions(layout, boxes) === 0) return layout
    layouts.push(layout)
  }
  const [best] = layouts.sort((one, other) => inversions(one, boxes) - inversions(other, boxes))
  if (!best) throw new Error('No layout')
  return best
}

/** Pairs of neighbours of one rank that do not stand in their order. */
function inversions({ boxes: rects }: Layout, boxes: readonly Box[]): number {
  return boxes.reduce((sum, { children }) => {
    const pairs = children.flatMap((one, index) => children.slice(index + 1).map((other) => [one, other] as const))
    const turned = pairs.filter(([one, other]) => {
      const [left = 0, right = 0] = [rects.get(one.id)?.x, rects.get(other.id)?.x]
      return one.rank === other.rank && left > right
    })
    return sum + turned.length
  }, 0)
}

function nodeOf(box: Box, badges: ReadonlyMap<string, number>): ElkNode {
  const size = sizeOf(box, badges.get(box.id) ?? 0)
  const minimum = `(${size.width},${size.height})`
  if (box.shape === 'host') {
    const width = Math.max(widthOf(box.title ?? '', TITLE), widthOf(box.kind ?? '', SMALL)) + 32
    return {
      id: box.id,
      layoutOptions: {
        'elk.padding': `[top=${HOST_TITLE},left=16,bottom=16,right=16]`,
        ...EVERYWHERE,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${Math.ceil(width)},${HOST_TITLE})`,
      },
      children: box.children.map((child) => nodeOf(child, badges)),
    }
  }
  return {
    id: box.id,
    ...size,
    // wires that merely run past a box's text do so on its right
    layoutOptions: {
      ...PORTED,
      'elk.portAlignment.default': isLeftSet(box) ? 'END' : 'CENTER',
      'elk.nodeSize.minimum': minimum,
    },
    ports: box.plugs.map((plug) => portOf(plug, isLeftSet(box) ? EDGE : 0)),
  }
}

function portOf(plug: Plug, room: number) {
  const { width, height } = plugSize(plug)
  return {
    id: plug.id,
    width: width + room,
    height,
    layoutOptions: {
      'elk.port.side': plug.side,
      'elk.port.borderOffset': String(-height),
      'elk.port.anchor': `(${width / 2},${plug.side === 'NORTH' ? 0 : height})`,
    },
  }
}

function read(
  { children = [], edges = [], ports = [] }: ElkNode,
  layout: Layout,
  sizes: ReadonlyMap<string, Size>,
): void {
  for (const port of ports) layout.plugs.set(port.id, rectOf({ ...port, ...sizes.get(port.id) }))
  for (const child of children) {
    layout.boxes.set(child.id, rectOf(child))
    read(child, layout, sizes)
  }
  for (const { id, sections = [] } of edges) {
    layout.wires.set(
      id,
      sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
    )
  }
}

function rectOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Rect>): Rect {
  return { x, y, width, height }
}
