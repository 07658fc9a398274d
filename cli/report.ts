import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { ALLURE_REPORT, buildAllureSite, previousSite } from '../support/report/allure-site'
import { writeHandbook } from '../support/report/handbook/handbook'
import { MATRIX } from '../support/report/matrix/names'
import { previousResults } from '../support/report/matrix/previous'
import { writeMatrix } from '../support/report/matrix/write-matrix'
import { readResults } from '../support/results/results'

/** Builds the handbook, the matrix and the Allure site of a run, or says in one line why there can be no site. */
export async function reportCommand(place: string): Promise<void> {
  const results = await readResults(place)
  // by its own name, or "latest" would be the site that the latest continues
  const run = path.relative(process.cwd(), await realpath(place))
  console.log(await writeHandbook(run, results))
  await writeMatrix(run, results, await previousResults(run, results))
  console.log(`Matrix: ${path.join(run, MATRIX)}`)
  const state = await buildAllureSite(run, await previousSite(run))
  console.log(
    state === 'built' ? `Allure report: ${path.join(run, ALLURE_REPORT, 'index.html')}` : `Allure report ${state}`,
  )
}
