import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js'
import { crossings } from './crossings'
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

const elk = new ELK()

/**
 * In the order of the model, which is the best to read; but if wires cross then, and fewer do in another order, in that.
 * @param badges by the id of a box: how many probes begin or end in it.
 */
export async function layOut({ boxes, wires }: Model, badges: ReadonlyMap<string, number>): Promise<Layout> {
  const edges = wires.map(
    ({ id, plugs: [upper, lower] }): ElkExtendedEdge => ({
      id,
      sources: [upper],
      targets: [lower],
    }),
  )
  const sizes = new Map(allBoxes(boxes).flatMap(({ plugs }) => plugs.map((plug) => [plug.id, plugSize(plug)] as const)))
  const attempt = async (keepsOrder: boolean) => {
    const children = boxes.map((box) => nodeOf(box, badges, keepsOrder))
    const own = edges.map((edge) => ({ ...edge }))
    const done = await elk.layout({ id: 'picture', layoutOptions: OPTIONS, children, edges: own })
    const layout: Layout = { boxes: new Map(), plugs: new Map(), wires: new Map() }
    read(done, layout, sizes)
    stretch(layout, { boxes, wires })
    return layout
  }
  const inOrder = await attempt(true)
  if (crossings(inOrder) === 0) return inOrder
  const free = await attempt(false)
  return crossings(free) < crossings(inOrder) ? free : inOrder
}

/** @param keepsOrder whether what is in a host stands in the order in which the model has it. */
function nodeOf(box: Box, badges: ReadonlyMap<string, number>, keepsOrder: boolean): ElkNode {
  const size = sizeOf(box, badges.get(box.id) ?? 0)
  const minimum = `(${size.width},${size.height})`
  if (box.shape === 'host') {
    const width = Math.max(widthOf(box.title ?? '', TITLE), widthOf(box.kind ?? '', SMALL)) + 32
    return {
      id: box.id,
      layoutOptions: {
        'elk.padding': `[top=${HOST_TITLE},left=16,bottom=16,right=16]`,
        ...EVERYWHERE,
        'elk.layered.crossingMinimization.semiInteractive': String(keepsOrder),
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${Math.ceil(width)},${HOST_TITLE})`,
      },
      children: box.children.map((child, index) => inPlace(nodeOf(child, badges, keepsOrder), index)),
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

function inPlace(node: ElkNode, index: number): ElkNode {
  return { ...node, layoutOptions: { ...node.layoutOptions, 'elk.position': `(${100 * index},0)` } }
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
