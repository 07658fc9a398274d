import { runMain } from './run-main'
import { runUnitTests } from './unit-tests'

runMain(async () => {
  const patterns = process.argv.slice(2)
  const { passed, failed, code } = await runUnitTests(patterns.length > 0 ? patterns : undefined)
  console.log(`${passed} passed, ${failed} failed`)
  return code
})
