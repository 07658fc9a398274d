import { readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RESULTS_FILE, type Results, writeResults } from '../results/results'
import { writeAllureResults } from './allure'
import { writeEvidenceFiles } from './evidence-files'
import { junitXml } from './junit'
import { previousResults } from './matrix/previous'
import { writeMatrix } from './matrix/write-matrix'
import { summaryMarkdown } from './summary'

/**
 * Writes everything that a run leaves behind except the Allure site: results.json, junit.xml, summary.md, the matrix,
 * evidence and allure-results. The folder's messages.ndjson must be complete.
 */
export async function writeReports(runFolder: string, results: Results): Promise<void> {
  await writeResults(path.join(runFolder, RESULTS_FILE), results)
  await writeFile(path.join(runFolder, 'junit.xml'), junitXml(results))
  await writeFile(path.join(runFolder, 'summary.md'), summaryMarkdown(results))
  await writeMatrix(runFolder, results, await previousResults(runFolder, results))
  await writeEvidenceFiles(runFolder)
  await writeAllureResults(runFolder, results)
}

/** Makes `latest`, beside the run's folder, name it. There is no moment at which it names nothing. */
export async function linkLatest(runFolder: string): Promise<void> {
  const folder = path.resolve(runFolder)
  const latest = path.join(path.dirname(folder), 'latest')
  const draft = `${latest}.${process.pid}`
  const isOurs = await readlink(latest).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  )
  if (!isOurs) return
  await rm(draft, { force: true })
  await symlink(path.basename(folder), draft)
  await rename(draft, latest)
}
