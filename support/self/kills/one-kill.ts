import { rm } from 'node:fs/promises'
import path from 'node:path'
import { hasMessages, RESULTS_FILE, readResults } from '../../results/results'
import { Bench } from '../bench'
import { changes, machineState } from '../machine/state'
import type { EndedProcess } from '../vethlab-process'
import { complaintsOfEnd, complaintsOfResults, folderOfRun, type Struck } from './judge-kill'
import { type Blow, strike } from './strike'

/** What is run to be killed, and how many scenarios that is. */
export interface Prey {
  readonly args: readonly string[]
  readonly planned: number
}

/** How a run ended that was struck, and all that is wrong with it: nothing, if it survived as it should. */
export interface Outcome {
  readonly what: string
  readonly exitCode: number
  /** `5 passed, 8 broken`; how they were had, if not from the run itself. */
  readonly results: string
  readonly complaints: readonly string[]
  /** What the programs printed. */
  readonly said: string
}

/** It is one of the scenarios: its worker goes on with others until its time has come. */
const DYING = (time: number) => `Feature: A worker
  Scenario: It will exit
    Given the worker exits with code 7 in ${time} ms`

/** Milliseconds from the start of a run to its first scenario, about. */
const START = 3_000

/** Runs the prey once and strikes it, then looks at everything that it left, before and after `vethlab clean`. */
export async function oneKill(prey: Prey, blow: Blow, another: boolean): Promise<Outcome> {
  await using undo = new AsyncDisposableStack()
  const bench = new Bench(undo)
  const before = await machineState()
  const isWorker = blow.target === 'worker'
  if (isWorker) await bench.write('worker.feature', DYING(Math.max(0, Math.round(blow.after - START))))
  const [command = '', ...rest] = prey.args
  const run = await bench.startWith([command, ...(isWorker ? ['worker.feature'] : []), ...rest], {})
  const what = await strike(run, blow)
  const ended = await run.ended
  const struck = { target: blow.target, what, run: ended, planned: prey.planned + (isWorker ? 1 : 0) }
  const kept = await resultsOf(bench, struck)
  const after = [...(another ? await anotherRun(bench, prey) : []), ...(await leftBehind(bench))]
  const changed = changes(before, await machineState()).map(({ CHANGE }) => `the machine has changed: ${CHANGE}`)
  return {
    what: what ?? 'nothing: the run had ended',
    exitCode: ended.exitCode,
    results: kept.results,
    complaints: [...complaintsOfEnd(struck), ...kept.complaints, ...after, ...changed],
    said: bench
      .said()
      .map(({ text }) => text)
      .join('\n'),
  }
}

async function resultsOf(bench: Bench, struck: Struck): Promise<Pick<Outcome, 'results' | 'complaints'>> {
  const folder = await folderOfRun(bench)
  if (folder === undefined || !(await hasMessages(folder))) return { results: 'not yet begun', complaints: [] }
  const complaints: string[] = []
  const isCutOff = await readResults(folder).then(
    () => false,
    () => true,
  )
  if (isCutOff) complaints.push(...failing(await bench.runWith(['report', folder], {})))
  const counted = Map.groupBy((await readResults(folder)).results, ({ result }) => result)
  const words = [...counted].map(([result, rows]) => `${rows.length} ${result}`).join(', ')
  complaints.push(...(await complaintsOfResults(struck, folder)))
  return { results: isCutOff ? `${words} (by report)` : words, complaints }
}

/** Beside what the killed one left, a run is as ever. */
async function anotherRun(bench: Bench, { args, planned }: Prey): Promise<string[]> {
  await rm(path.join(await bench.folder(), 'reports'), { recursive: true, force: true })
  const next = await bench.runWith(args, {})
  const passed = next.results?.results.filter(({ result }) => result === 'passed').length ?? 0
  return [
    ...failing(next),
    ...(passed > 0 && next.results?.run.planned === planned ? [] : [`the next run has no ${RESULTS_FILE}`]),
  ]
}

async function leftBehind(bench: Bench): Promise<string[]> {
  const cleaned = failing(await bench.runWith(['clean'], {}))
  const left = await bench.leftovers()
  return [...cleaned, ...left.map(({ kind, name }) => `it left the ${kind} ${name}`)]
}

function failing({ args, exitCode, stderr }: EndedProcess): string[] {
  return exitCode === 0 ? [] : [`vethlab ${args[0]} ended with exit code ${exitCode}: ${stderr.trim()}`]
}
