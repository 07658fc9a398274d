import { readdir, realpath } from 'node:fs/promises'
import path from 'node:path'

/**
 * The folders of the runs beside this one that are older, the newest first: runs are named by their time.
 * @param runFolder may be a link to it, such as `reports/latest`.
 */
export async function earlierRuns(runFolder: string): Promise<readonly string[]> {
  const folder = await realpath(runFolder).catch(() => path.resolve(runFolder))
  const [reports, here] = [path.dirname(folder), path.basename(folder)]
  const entries = await readdir(reports, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory() && entry.name < here).map(({ name }) => name)
  return names
    .sort()
    .reverse()
    .map((name) => path.join(reports, name))
}
