import { readCatalogue } from '../support/claims/catalogue'
import { checkSuites } from '../support/suites/check'
import { SUITE_TESTS } from '../support/suites/suite-tests'
import { runMain } from './run-main'

async function main(): Promise<number> {
  const problems = checkSuites(SUITE_TESTS, await readCatalogue())
  for (const problem of problems) console.log(problem)
  console.log(`${SUITE_TESTS.length} tests of Docker's own suites checked, ${problems.length} problems`)
  return problems.length === 0 ? 0 : 1
}

runMain(main)
