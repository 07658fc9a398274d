import path from 'node:path'
import { ALLURE_REPORT, buildAllureSite, previousSite } from '../support/report/allure-site'
import { readResults } from '../support/results/results'

/** Builds the Allure site of a run, or says in one line why it cannot be. */
export async function reportCommand(run: string): Promise<void> {
  await readResults(run)
  const state = await buildAllureSite(run, await previousSite(run))
  console.log(
    state === 'built' ? `Allure report: ${path.join(run, ALLURE_REPORT, 'index.html')}` : `Allure report ${state}`,
  )
}
