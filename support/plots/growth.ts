import { drawPlot, type Panel } from './draw-plot'

/** A measure of each round, with the line of its trend. */
export interface Growth {
  /** `heap of the run, MiB: no growth` */
  readonly title: string
  readonly values: readonly (number | null)[]
  readonly slope: number
  readonly grows: boolean
}

const WIDTH = 460
const HEIGHT = 90
const BLUE = '#1f5fa8'
const RED = '#b3261e'

/** One panel for each measure: a dot for each round, and the median slope through them. */
export async function drawGrowth(title: string, measures: readonly Growth[]): Promise<string> {
  return drawPlot({
    title: {
      text: title,
      subtitle: ['A dot for each round; the first warms up. The line is the slope of Theil and Sen.'],
    },
    vconcat: measures.map(panel),
  })
}

function panel({ title, values, slope, grows }: Growth): Panel {
  const dots = values.flatMap((value, place) => (value === null ? [] : [{ round: place + 1, value }]))
  const counted = dots.slice(1)
  const middle = (numbers: readonly number[]) =>
    numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
  const start = middle(counted.map(({ round, value }) => value - slope * round))
  const line = [counted[0], counted.at(-1)].flatMap((dot) =>
    dot ? [{ round: dot.round, value: start + slope * dot.round }] : [],
  )
  const x = { field: 'round', type: 'quantitative', title: null, axis: { tickMinStep: 1, format: 'd' } } as const
  const axis = { format: '.6~g' }
  const y = { field: 'value', type: 'quantitative', title: null, scale: { zero: false }, axis } as const
  return {
    width: WIDTH,
    height: HEIGHT,
    title: { text: title, fontSize: 12, offset: 6, color: grows ? RED : '#000000' },
    layer: [
      { data: { values: line }, mark: { type: 'line', color: grows ? RED : BLUE, opacity: 0.5 }, encoding: { x, y } },
      { data: { values: dots }, mark: { type: 'point', filled: true, color: grows ? RED : BLUE }, encoding: { x, y } },
    ],
  }
}
