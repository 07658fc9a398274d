import type { Comparison, PathSpeed } from '../tables/compare-speeds'
import { drawPlot, type Panel } from './draw-plot'

interface Axis {
  readonly type: 'quantitative'
  readonly title: string
  readonly scale: { readonly type?: 'log'; readonly nice?: boolean; readonly zero?: boolean }
}

const WIDTH = 420
const STEP = { step: 30 }
const BLUE = '#1f5fa8'
const MEASURE_WORDS: Readonly<Record<string, string>> = { ECHO: 'by echo', THROUGHPUT: 'by throughput' }

/** The comparisons of measured paths and below them what was measured: each round a tick, the spread as a bar. */
export async function drawSpeeds(speeds: readonly PathSpeed[], comparisons: readonly Comparison[]): Promise<string> {
  return drawPlot({
    title: { text: 'Speed of paths beside each other', subtitle: subtitle(comparisons) },
    vconcat: [
      ratioPanel(comparisons),
      valuePanel('echo there and back, microseconds (shorter is faster)', speeds, ({ echoes }) =>
        echoes.map((time) => time * 1000),
      ),
      valuePanel('throughput of one TCP connection, Gbit/s', speeds, ({ transfers }) => transfers),
    ],
  })
}

function subtitle([first]: readonly Comparison[]): string[] {
  if (!first) return []
  const { confidence, rounds } = first.ratio
  return [
    `${rounds.length} rounds: a tick each; the dot is the median, the bar its ${(confidence * 100).toFixed(1)} % interval (sign test).`,
    'A difference is told where the bar leaves 1 out.',
  ]
}

function ratioPanel(comparisons: readonly Comparison[]): Panel {
  const named = comparisons.map(({ path, against, measure, ratio }) => ({
    ...ratio,
    label: `${path} / ${against}, ${MEASURE_WORDS[measure]}`,
  }))
  const ticks = named.flatMap(({ label, rounds }) => rounds.map((value) => ({ label, value })))
  const axis: Axis = { type: 'quantitative', title: 'times as fast', scale: { type: 'log', nice: false } }
  const y = rowsBy(named.map(({ label }) => label))
  return {
    width: WIDTH,
    height: STEP,
    data: { values: named.map(({ rounds: _, ...rest }) => rest) },
    layer: [
      roundTicks(ticks, y, axis),
      // the line at 1 spans all rows, so it has no place among them
      { mark: { type: 'rule', color: '#b03030', strokeDash: [4, 3] }, encoding: { x: { datum: 1, ...axis } } },
      {
        mark: { type: 'rule', size: 3, color: BLUE },
        encoding: { y, x: { field: 'low', ...axis }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'point', filled: true, size: 60, color: BLUE },
        encoding: { y, x: { field: 'median', ...axis } },
      },
    ],
  }
}

function valuePanel(
  title: string,
  speeds: readonly PathSpeed[],
  valuesOf: (speed: PathSpeed) => readonly number[],
): Panel {
  const axis: Axis = { type: 'quantitative', title, scale: { zero: true } }
  const values = speeds.flatMap((speed) => valuesOf(speed).map((value) => ({ label: speed.path, value })))
  const y = rowsBy(speeds.map(({ path }) => path))
  return {
    width: WIDTH,
    height: STEP,
    data: { values },
    layer: [
      roundTicks(values, y, axis),
      {
        mark: { type: 'point', filled: true, size: 60, color: BLUE },
        encoding: { y, x: { field: 'value', aggregate: 'median', ...axis } },
      },
    ],
  }
}

function rowsBy(order: readonly string[]) {
  return { field: 'label', type: 'nominal', title: null, sort: [...order] } as const
}

function roundTicks(
  values: readonly { label: string; value: number }[],
  y: ReturnType<typeof rowsBy>,
  axis: Axis,
): Panel['layer'][number] {
  return {
    data: { values: [...values] },
    mark: { type: 'tick', color: BLUE, opacity: 0.35, thickness: 1.5 },
    encoding: { y, x: { field: 'value', ...axis } },
  }
}
