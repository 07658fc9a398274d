import { CHANGES } from '../support/changes/changes'
import { checkChanges } from '../support/changes/check'
import { readCatalogue } from '../support/claims/catalogue'
import { runMain } from './run-main'

async function main(): Promise<number> {
  const problems = checkChanges(CHANGES, await readCatalogue())
  for (const problem of problems) console.log(problem)
  console.log(`${CHANGES.length} changes checked, ${problems.length} problems`)
  return problems.length === 0 ? 0 : 1
}

runMain(main)
