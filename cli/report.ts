import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { ALLURE_REPORT, buildAllureSite, previousSite } from '../support/report/allure-site'
import { writeHandbook } from '../support/report/handbook/handbook'
import { MATRIX } from '../support/report/matrix/names'
import { previousResults } from '../support/report/matrix/previous'
import { writeMatrix } from '../support/report/matrix/write-matrix'
import { readResults } from '../support/results/results'
import { allFaults } from '../support/workflow/faults'
import { recoverRun } from '../support/workflow/recover'

/**
 * Builds the handbook, the matrix and the Allure site of a run, or says in one line why there can be no site. A run that
 * was killed before it wrote any report gets them all.
 */
export async function reportCommand(place: string): Promise<void> {
  // by its own name, or "latest" would be the site that the latest continues
  const run = path.relative(process.cwd(), await realpath(place).catch(() => place)) || '.'
  const recovered = await recoverRun(run)
  if (recovered !== undefined) console.log(`${recovered}\nThe run was cut off: all of this was made of its messages.`)
  const results = await readResults(run)
  console.log(await writeHandbook(run, results, allFaults()))
  await writeMatrix(run, results, await previousResults(run, results))
  console.log(`Matrix: ${path.join(run, MATRIX)}`)
  const state = await buildAllureSite(run, await previousSite(run))
  console.log(
    state === 'built' ? `Allure report: ${path.join(run, ALLURE_REPORT, 'index.html')}` : `Allure report ${state}`,
  )
}
