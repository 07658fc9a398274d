import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** The folders of the runs beside this one that are older, the newest first: runs are named by their time. */
export async function earlierRuns(runFolder: string): Promise<readonly string[]> {
  const reports = path.dirname(path.resolve(runFolder))
  const here = path.basename(path.resolve(runFolder))
  const entries = await readdir(reports, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory() && entry.name < here).map(({ name }) => name)
  return names
    .sort()
    .reverse()
    .map((name) => path.join(reports, name))
}
