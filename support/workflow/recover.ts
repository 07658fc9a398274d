import { access, readlink } from 'node:fs/promises'
import path from 'node:path'
import { consoleReport } from '../report/console'
import { wantsColor } from '../report/paint'
import { linkLatest, writeReports } from '../report/write-reports'
import { resultsFromMessages } from '../results/collector'
import { hasMessages, MESSAGES_FILE, RESULTS_FILE } from '../results/results'

/**
 * Makes the results and reports of a run that was killed before it wrote them, of its messages. What it did not come to
 * is broken, and says so. Does nothing for a run that has results.
 * @param folder the run's own, not a link to it.
 * @returns what the run showed, as its own end would have printed it; undefined when there was nothing to make.
 */
export async function recoverRun(folder: string): Promise<string | undefined> {
  if ((await hasResults(folder)) || !(await hasMessages(folder))) return undefined
  const results = await resultsFromMessages(path.join(folder, MESSAGES_FILE), { run: path.basename(folder) })
  await writeReports(folder, results)
  if (await isLatest(folder)) await linkLatest(folder)
  const { stdout } = process
  return consoleReport(results, { color: wantsColor(stdout), width: stdout.columns ?? 100, folder })
}

/** Runs sort by their names as they do by time. */
async function isLatest(folder: string): Promise<boolean> {
  const place = path.dirname(path.resolve(folder))
  const latest = await readlink(path.join(place, 'latest')).catch(() => '')
  return place === path.resolve('reports') && path.basename(folder) > path.basename(latest)
}

function hasResults(folder: string): Promise<boolean> {
  return access(path.join(folder, RESULTS_FILE)).then(
    () => true,
    () => false,
  )
}
