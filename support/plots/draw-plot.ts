import type { Config, TopLevelSpec } from 'vega-lite'
import { loadVega } from './vega.cjs'

/** One panel of a plot: layers of marks over common axes. */
export type Panel = Extract<Extract<TopLevelSpec, { vconcat: unknown }>['vconcat'][number], { layer: unknown }>

/** The look of every plot: a page's own font where it is shown in one, and room enough for a phone. */
const LOOK: Config = {
  background: 'white',
  font: 'system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif',
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    grid: true,
    gridColor: '#e4e4e4',
    labelLimit: 400,
  },
  title: { fontSize: 14, subtitleFontSize: 12, anchor: 'start', subtitleColor: '#555555', offset: 14 },
  header: { labelFontSize: 12, title: null },
  view: { stroke: '#c8c8c8' },
}

/** Draws a plot that vega-lite describes, as a self-contained SVG. Axes must carry titles with their units. */
export async function drawPlot(spec: TopLevelSpec): Promise<string> {
  const [vega, { compile }] = await loadVega()
  const view = new vega.View(vega.parse(compile({ config: LOOK, ...spec }).spec), { renderer: 'none' })
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}
