import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { titleOf } from '../../report/words'
import { resultsFromMessages } from '../../results/collector'
import { MESSAGES_FILE, type Results, readResults } from '../../results/results'
import type { Bench } from '../bench'
import { complaintsIn } from '../complaints'
import type { EndedProcess } from '../vethlab-process'
import type { Target } from './targets'

/** What a run must have come to that was struck so. */
interface Expected {
  readonly exitCodes: readonly number[]
  /** The one line that it says; absent when it has no time to say anything, or need not. */
  readonly says?: RegExp
}

/** Exit codes as the README has them; by a signal before anything has begun, those of the system. */
const EXPECTED: Readonly<Record<Target, Expected>> = {
  'run SIGKILL': { exitCodes: [137] },
  'run SIGTERM': { exitCodes: [130, 143], says: /^vethlab: interrupted \(SIGTERM\)/ },
  'run SIGINT': { exitCodes: [130], says: /^vethlab: interrupted \(SIGINT\)/ },
  'engine under test': { exitCodes: [0, 1, 3] },
  'outer engine': { exitCodes: [3], says: /^vethlab: .*outer engine/ },
  'container of the lab': { exitCodes: [0, 1, 3] },
  // it may die when its last scenario is over, and then nothing has ended early
  worker: { exitCodes: [3], says: /^vethlab: (the run ended early: )?Worker \d+ exited unexpectedly with code 7$/ },
}

/** A run that nothing befell: it was over before its time came, or while nothing depended on what was killed. */
const UNHURT: Expected = { exitCodes: [0] }

export interface Struck {
  readonly target: Target
  /** What was killed, if the run had not ended by then. */
  readonly what: string | undefined
  readonly run: EndedProcess
  /** How many scenarios it set out to take. */
  readonly planned: number
}

/** What is wrong with how the run ended and with what it said, a sentence each. */
export function complaintsOfEnd({ target, what, run }: Struck): string[] {
  const all = what === undefined ? [UNHURT] : [EXPECTED[target], UNHURT]
  const fits = all.find(({ exitCodes }) => exitCodes.includes(run.exitCode))
  const said = complaintsIn(run.stderr)
  const stacks = said.filter((line) => /^\s+at /.test(line))
  return [
    ...(fits ? [] : [`it ended with exit code ${run.exitCode}`]),
    ...(stacks.length > 0 ? [`it printed a stack: ${said.join(' | ')}`] : []),
    ...(said.length > 1 ? [`it said ${said.length} lines: ${said.join(' | ')}`] : []),
    ...said.filter((line) => fits?.says && !fits.says.test(line)).map((line) => `it said: ${line}`),
    ...(fits?.says && said.length === 0 && run.signal === undefined ? ['it did not say what befell it'] : []),
  ]
}

/** The folder of the only run of a bench; undefined when it was killed before it had one. */
export async function folderOfRun(bench: Bench): Promise<string | undefined> {
  const reports = path.join(await bench.folder(), 'reports')
  const [name] = (await readdir(reports).catch(() => [])).filter((each) => each !== 'latest')
  return name === undefined ? undefined : path.join(reports, name)
}

/** What is wrong with the results, a sentence each. They may have been made of the messages just now. */
export async function complaintsOfResults({ target, run, planned }: Struck, folder: string): Promise<string[]> {
  const results = await readResults(folder)
  const again = await resultsFromMessages(path.join(folder, MESSAGES_FILE))
  const { length } = results.results
  const bad = results.results.filter(({ result }) => result !== 'passed' && result !== 'skipped')
  const goesOn = target === 'engine under test' || target === 'container of the lab'
  return [
    ...(results.run.planned === planned ? [] : [`${results.run.planned} scenarios are planned, not ${planned}`]),
    ...(length === planned ? [] : [`there are results of ${length} scenarios, not of ${planned}`]),
    ...(again.results.length === length ? [] : [`its messages tell of ${again.results.length} scenarios`]),
    ...(goesOn && !results.run.complete ? ['the run did not go on'] : []),
    ...(goesOn && bad.length > 1 ? [`${bad.length} scenarios came to harm, not one`] : []),
    ...lost(run, results),
  ]
}

/** What it said while it ran stands in its results. */
function lost({ stderr }: EndedProcess, { scenarios, results }: Results): string[] {
  const lines = stderr.split('\n').filter((line) => /^(passed|failed|blocked|broken|flaky|skipped) +\d/.test(line))
  return lines.flatMap((line) => {
    const told = scenarios.filter((each) => line.includes(`  ${each.featureName}: ${titleOf(each)}`))
    const kept = results.some(
      ({ scenario, result }) => line.startsWith(result) && told.some(({ id }) => id === scenario),
    )
    return kept ? [] : [`the result is lost: ${line}`]
  })
}
