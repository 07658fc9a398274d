import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { runScenarios } from './catalogue'
import { runChecks } from './checks'
import { ROOT } from './command'
import { choose, runMain } from './run-main'
import { addUp, seconds, type Tally } from './tally'
import { runUnitTests } from './unit-tests'

interface Phase {
  readonly name: string
  run(): Promise<Tally>
}

/** `npm test -- checks unit` runs these two alone. */
const PHASES: readonly Phase[] = [
  { name: 'checks', run: () => runChecks() },
  { name: 'unit', run: () => runUnitTests() },
  { name: 'newest', run: () => runCatalogue('newest') },
  { name: 'oldest', run: () => runCatalogue('oldest') },
  { name: 'self', run: runSelfTests },
]

/**
 * Seconds that a step may take. A virtual machine whose host is short of memory stands still at times, for a minute and more
 * (its kernel then tells of a workqueue lockup): nothing hangs, and a scenario that waits is right.
 */
const PATIENT = '240'

function runCatalogue(engine: string): Promise<Tally> {
  return runScenarios(['--engine', engine], { VETHLAB_STEP_SECONDS: process.env['VETHLAB_STEP_SECONDS'] ?? PATIENT })
}

/** The harness on itself. */
async function runSelfTests(): Promise<Tally> {
  const folder = path.join('features', 'self')
  if (!existsSync(path.join(ROOT, folder))) return addUp([])
  // runs of their own, with workers of their own
  const workers = String(availableParallelism())
  return runScenarios([folder, '--tags', '@self', '--engine', 'newest', '--workers', workers])
}

interface Done {
  readonly phase: string
  readonly tally: Tally
  readonly time: number
}

/** A phase that throws is a failed one, and the next still runs. */
async function runPhase({ name, run }: Phase): Promise<Done> {
  console.log(`\n== ${name}`)
  const start = performance.now()
  const tally = await run().catch((error: unknown) => {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0, code: 3, failures: [String(error)] }
  })
  return { phase: name, tally, time: performance.now() - start }
}

function printTable(done: readonly Done[]): void {
  const rows = done.map(({ phase, tally, time }) => [
    phase,
    seconds(time),
    tally.passed,
    tally.failed,
    tally.skipped,
    tally.code,
  ])
  console.log('')
  for (const row of [['PHASE', 'TIME', 'PASSED', 'FAILED', 'SKIPPED', 'EXIT'], ...rows]) {
    console.log(row.map((cell, column) => (column === 0 ? String(cell).padEnd(8) : String(cell).padStart(9))).join(''))
  }
}

/** The end of a log may be all that anybody keeps of it. */
function printFailures(done: readonly Done[]): void {
  for (const { phase, tally } of done) {
    for (const failure of tally.failures) console.log(`\n${phase}: ${failure.replaceAll('\n', '\n  ')}`)
  }
}

async function main(): Promise<number> {
  const done: Done[] = []
  for (const phase of choose(PHASES, process.argv.slice(2))) done.push(await runPhase(phase))
  const { passed, failed, code } = addUp(done.map(({ tally }) => tally))
  printTable(done)
  printFailures(done)
  console.log(`\n${passed} passed, ${failed} failed`)
  return code
}

runMain(main)
