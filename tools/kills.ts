import path from 'node:path'
import { parseArgs } from 'node:util'
import { renderTable } from '../cli/table'
import { Bench } from '../support/self/bench'
import { type Outcome, oneKill, type Prey } from '../support/self/kills/one-kill'
import type { Blow } from '../support/self/kills/strike'
import { TARGETS, type Target } from '../support/self/kills/targets'
import { ROOT } from './command'
import { runMain } from './run-main'
import { randomNumbers } from './shuffled'
import { seconds } from './tally'

const USAGE = {
  count: { type: 'string', default: '10' },
  seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
  only: { type: 'string' },
  target: { type: 'string' },
  length: { type: 'string' },
  engine: { type: 'string', default: 'newest' },
} as const

/** Quick scenarios, for two workers. */
const FEATURES = ['user-defined-networks/container-names']
/** A next run without cleaning up before takes place after one in so many. */
const ANOTHER = 5

interface Kill extends Blow {
  readonly number: number
  readonly another: boolean
}

/**
 * Kills a run, or something that it needs, at a random moment, and looks at what it left: `--count` times, as the seed
 * says. The first thing that is not as it should be ends it, with the command that repeats it.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: USAGE })
  const { seed, engine } = values
  const prey = { args: ['run', ...FEATURES.map(fileOf), '--workers', '2', '--outer', 'private', '--engine', engine] }
  console.log(`seed ${seed}; first a run that nothing befalls ...`)
  const { planned, length } = await undisturbed(prey.args)
  const span = values.length === undefined ? length : Number(values.length)
  console.log(`${planned} scenarios in ${seconds(length)}; each kill is between 0 and ${seconds(span)} after the start`)
  const only = values.only === undefined ? undefined : Number(values.only)
  const rows: string[][] = []
  for (const kill of killsOf(Number(seed), only ?? Number(values.count), span, values.target)) {
    if (only !== undefined && kill.number !== only) continue
    const outcome = await carryOut({ ...prey, planned }, kill, rows)
    if (outcome.complaints.length === 0) continue
    const words = [
      '--seed',
      seed,
      '--only',
      String(kill.number),
      '--length',
      String(Math.round(span)),
      '--engine',
      engine,
    ]
    const again = [
      'npm run kills --',
      ...words,
      ...(values.target === undefined ? [] : [`--target "${values.target}"`]),
    ].join(' ')
    console.log(`\n${outcome.said}\n${outcome.complaints.join('\n')}\n\nTo repeat it: ${again}`)
    return 1
  }
  console.log(`\n${renderTable([['KILL', 'TARGET', 'AFTER', 'KILLED', 'EXIT', 'RESULTS', 'TOOK'], ...rows])}`)
  console.log(`\n${rows.length} kills (seed ${seed}): nothing left, nothing unreadable, nothing unaccounted for`)
  return 0
}

async function carryOut(prey: Prey, kill: Kill, rows: string[][]): Promise<Outcome> {
  const start = performance.now()
  const outcome = await oneKill(prey, kill, kill.another)
  const took = seconds(performance.now() - start)
  const row = [
    String(kill.number),
    kill.target,
    seconds(kill.after),
    outcome.what,
    String(outcome.exitCode),
    outcome.results,
    took,
  ]
  rows.push(row)
  console.log(`${outcome.complaints.length === 0 ? 'ok    ' : 'FAILED'} ${row.join('  ')}`)
  return outcome
}

function killsOf(seed: number, count: number, span: number, target: string | undefined): Kill[] {
  const random = randomNumbers(seed)
  const targets = target === undefined ? TARGETS : TARGETS.filter((each) => each === target)
  if (targets.length === 0) throw new Error(`Unknown: "${target}"; known are: ${TARGETS.join(', ')}`)
  return Array.from({ length: count }, (_, place) => {
    const drawn = { target: targets[Math.floor(random() * targets.length)] as Target, after: random() * span }
    return { ...drawn, choice: random(), number: place + 1, another: place % ANOTHER === ANOTHER - 1 }
  })
}

async function undisturbed(args: readonly string[]): Promise<{ planned: number; length: number }> {
  await using undo = new AsyncDisposableStack()
  const { exitCode, results, milliseconds, stderr } = await new Bench(undo).runWith(args, {})
  if (exitCode !== 0 || !results) throw new Error(`The run ended with exit code ${exitCode}:\n${stderr}`)
  return { planned: results.run.planned, length: milliseconds }
}

function fileOf(feature: string): string {
  return path.join(ROOT, 'features', `${feature}.feature`)
}

runMain(main)
