import path from 'node:path'
import { ALLURE_REPORT, buildAllureSite, previousSite } from '../support/report/allure-site'
import { writeHandbook } from '../support/report/handbook/handbook'
import { readResults } from '../support/results/results'

/** Builds the handbook and the Allure site of a run, or says in one line why there can be no site. */
export async function reportCommand(run: string): Promise<void> {
  const results = await readResults(run)
  console.log(await writeHandbook(run, results))
  const state = await buildAllureSite(run, await previousSite(run))
  console.log(
    state === 'built' ? `Allure report: ${path.join(run, ALLURE_REPORT, 'index.html')}` : `Allure report ${state}`,
  )
}
