import path from 'node:path'
import { renderTable } from '../cli/table'
import { spentIn } from '../support/report/spent'
import { readResults } from '../support/results/results'
import { runScenarios } from './catalogue'
import { ROOT } from './command'
import { runMain } from './run-main'
import { seconds } from './tally'

/** The whole may take this much longer than the engines and probes that it waits for. */
const AIM = 1.15

/**
 * Runs the catalogue in one lab, so that nothing overlaps, and tells its time, the time in which an engine or a probe was
 * at work for it, and the ratio of the two. `--no-run` reads the last run instead.
 */
async function main(): Promise<number> {
  const words = process.argv.slice(2)
  const isRead = words.includes('--no-run')
  const { code } = isRead ? { code: 0 } : await runScenarios(['--workers', '1', ...words])
  const results = await readResults(path.join(ROOT, 'reports', 'latest'))
  const { wall, busy } = spentIn(results)
  const engines = results.subjects.map(({ id }) => id).join(', ')
  const ratio = busy > 0 ? `${(1 / busy).toFixed(2)} (aim: ${AIM} or less)` : '-'
  console.log('')
  console.log(
    renderTable([
      ['WHAT', engines],
      [`${results.results.length} scenarios`, seconds(wall)],
      ['of it an engine or a probe at work', seconds(wall * busy)],
      ['ratio', ratio],
    ]),
  )
  return code
}

runMain(main)
