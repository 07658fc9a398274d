import { readCatalogue } from '../support/claims/catalogue'
import { checkLedger } from '../support/claims/check'
import { CLAIMS } from '../support/claims/claims'
import { DOCUMENTS } from '../support/claims/documents'
import { WAITING } from '../support/claims/waiting'
import { capabilityNames } from '../support/lab/requirements'
import { runMain } from './run-main'

async function main(): Promise<number> {
  const scenarios = await readCatalogue()
  const surroundings = { documents: DOCUMENTS, scenarios, waiting: WAITING, capabilities: capabilityNames }
  const problems = checkLedger(CLAIMS, surroundings)
  for (const problem of problems) console.log(problem)
  console.log(`${CLAIMS.length} claims checked, ${WAITING.length} wait for a scenario, ${problems.length} problems`)
  return problems.length === 0 ? 0 : 1
}

runMain(main)
