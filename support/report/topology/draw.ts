import { createHash } from 'node:crypto'
import type { ProbeRecord } from '../../results/attachments'
import type { Topology } from '../../topology-state'
import { contentOf, shapeOf } from './boxes'
import { buildModel } from './build'
import { element, escapeText, rounded } from './element'
import { type Layout, layOut } from './layout'
import { describe, LEGEND_LINE, legendOf } from './legend'
import { badgeMark, headMarks, legendMarks, traceMark } from './marks'
import { allBoxes } from './model'
import { badgeRows, countBadges, endsOf, pathsOf } from './paths'
import { scopeOf } from './scope'
import { TOPOLOGY_STYLE } from './style'
import { tracesOf } from './traces'
import { type Language, wordsOf } from './words'

export interface DrawingOptions {
  /** Of its words; names and addresses stay as they are. English when absent. */
  readonly language?: Language
  /** Leave the style out, for a page with many drawings, which includes `TOPOLOGY_STYLE` once. */
  readonly bare?: boolean
}

/** Text is not to become unreadably small: a narrower page scrolls the drawing. */
const LEAST_SCALE = 0.72
const MARGIN = 16
const NARROWEST = 340

/**
 * The topology as an SVG picture with the probes of a scenario in it: who asked whom along which devices, and what came
 * of it, in words. Controls are left out. Never rejects. The text is an `<svg>` element to be inlined or kept as a file.
 */
export function drawTopology(
  topology: Topology,
  probes: readonly ProbeRecord[],
  options: DrawingOptions = {},
): Promise<string> {
  return draw(topology, probes, options).catch(undrawn)
}

/** A picture that cannot be drawn says so in its place, and keeps no report from being written. */
function undrawn(error: Error): string {
  const words = element('text', { x: 8, y: 24 }, escapeText(`Could not be drawn: ${error.message}`))
  const size = { viewBox: '0 0 640 40', width: 640, height: 40 }
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', class: 'topology', role: 'img', ...size }, words)
}

async function draw(
  topology: Topology,
  probes: readonly ProbeRecord[],
  { language = 'en', bare = false }: DrawingOptions,
): Promise<string> {
  const words = wordsOf(language)
  const traces = tracesOf(topology, probes)
  const passed = new Set(
    traces.flatMap(({ way, from, to }) => [...(way?.hops ?? []), ...[from, to].flatMap((end) => end ?? [])]),
  )
  const hasIPv6 = probes.some(({ address }) => address?.includes(':'))
  const model = buildModel(scopeOf(topology, words, passed, hasIPv6))
  const ends = endsOf(model, traces)
  const badges = badgeRows(model, countBadges(ends))
  const layout = await layOut(model, badges)
  const paths = pathsOf(model, layout, ends, traces)
  const boxes = allBoxes(model.boxes)
  const { width, height } = extent(layout)
  const legend = legendOf(traces, width - 2 * MARGIN - 26, language)
  const legendHeight = legend.length === 0 ? 0 : legend.flat().length * LEGEND_LINE + legend.length * 4 + MARGIN
  const description = describe(model.boxes, traces, words, language)
  const id = `topology-${createHash('sha256').update(description).digest('hex').slice(0, 8)}`
  const size = { width: Math.ceil(width), height: Math.ceil(height + legendHeight) }
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'topology',
      lang: language,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-words`,
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...size,
      style: `min-width:${Math.min(size.width, Math.ceil(size.width * LEAST_SCALE))}px`,
    },
    [
      element('title', { id: `${id}-title` }, escapeText(words.picture)),
      element('desc', { id: `${id}-words` }, escapeText(description)),
      bare ? '' : `<style>${TOPOLOGY_STYLE}</style>`,
      ...boxes.map((box) => shapeOf(box, layout)),
      ...model.wires.map(({ id: wire, kind }) => {
        const points = layout.wires.get(wire) ?? []
        return element('path', { class: `wire ${kind}`, d: rounded(points) })
      }),
      ...paths.map(traceMark),
      ...boxes.map((box) => contentOf(box, layout, badges.get(box.id) ?? 0)),
      ...paths.flatMap(headMarks),
      ...paths.flatMap(({ badges: marks }) => marks.map(badgeMark)),
      legendMarks(traces, legend, height),
    ].join(''),
  )
}

function extent({ boxes, wires }: Layout): { width: number; height: number } {
  const rects = [...boxes.values()]
  const points = [...wires.values()].flat()
  const width = Math.max(...rects.map((rect) => rect.x + rect.width), ...points.map(({ x }) => x)) + MARGIN
  const height = Math.max(...rects.map((rect) => rect.y + rect.height), ...points.map(({ y }) => y)) + MARGIN
  return { width: Math.max(NARROWEST, width), height }
}
