import os from 'node:os'
import path from 'node:path'
import { MachineError, UsageError } from '../errors'
import { HostImages } from '../images/host-images'
import type { OuterChoice } from '../outer/choose'
import { Progress } from '../report/progress'
import { acceptExpected } from '../results/accept'
import { ResultsCollector } from '../results/collector'
import { readExpectations } from '../results/read-expectations'
import { ofEngines, type Results, readResults } from '../results/results'
import { enginesFor } from '../sabotage'
import { systemError } from '../system-error'
import { catalogueTags, type Selection } from './catalogue-tags'
import { leaveReports } from './leave-reports'
import { CATALOGUE, type PartWanted, planRun } from './plan'
import { prepare } from './prepare'
import { runScenarios, type Stopped } from './run'
import { parseShard } from './shard'
import { type SubjectWords, subjectsWanted } from './subjects'
import { readTimes, timesOfRun } from './times'

/** The words of `vethlab run`, as typed. */
export interface RunRequest extends SubjectWords {
  readonly paths: readonly string[]
  readonly requireAll?: boolean
  readonly repeat?: string
  readonly outer: OuterChoice
  readonly tags?: string
  readonly slow?: boolean
  readonly lastFailed?: boolean
  readonly workers?: string
  readonly evidence: 'failures' | 'all'
  readonly keep?: boolean
  readonly sabotage?: string
  /** `2/5` */
  readonly shard?: string
  /** A run whose times divide the selection, instead of the catalogue's own. */
  readonly times?: string
  readonly annotations: boolean
  /** A file of known differences. */
  readonly expectations?: string
  readonly socketShortcut: boolean
}

const REPORTS = path.resolve('reports')

/** Memory that one lab may need, in bytes: three hosts with their engines, the tools, and what runs on them. */
const LAB_MEMORY = 1.5 * 2 ** 30
const MOST_WORKERS = 4
/** For each processor: a lab waits for some of its time, for answers that must not come or that take a while. */
const PROCESSOR_WORKERS = 1.5

/** Seconds that a step may take. An emulated processor is about ten times slower. */
const STEP_LIMIT = 'VETHLAB_STEP_SECONDS'
const EMULATED = '300'

/**
 * Runs scenarios from the command line's words to the reports. @returns the exit code.
 * @throws UsageError and MachineError before anything has run.
 */
export async function runAndReport(request: RunRequest): Promise<number> {
  const images = new HostImages()
  const subjects = await subjectsWanted(request, () => allEngines(images))
  const workers = workersWanted(request)
  const expectations = request.expectations ? await readExpectations(request.expectations) : []
  const repeat = repeatWanted(request)
  if (request.keep && (subjects.length > 1 || repeat > 1))
    throw new UsageError('--keep keeps one lab: give it one engine, and no --repeat')
  settleStepLimit(request.outer)
  const { paths, tags } = await selection(request)
  const plan = await planRun(paths, tags, await partWanted(request))
  const { outer, requireAll = false, evidence, keep = false, socketShortcut, sabotage } = request
  const stop = new AbortController()
  const progress = new Progress()
  using _signals = onSignals((signal) => {
    progress.stop()
    process.stderr.write(`vethlab: interrupted (${signal}); a second one ends it at once\n`)
    stop.abort({ reason: signal, interrupted: true } satisfies Stopped)
  })
  using _errors = onUncaught((error) => {
    const { message } = systemError(error) ?? error
    stop.abort({ reason: `an error that nobody caught: ${message}`, interrupted: false } satisfies Stopped)
  })
  try {
    const kept = keep ? { planned: plan.pickles.length } : null
    const rest = { evidence, keep: kept, socketShortcut, ...(sabotage ? { sabotage } : {}) }
    const wishes = { outer, subjects, requireAll, ...rest }
    const engines = [...plan.engines, ...enginesFor(sabotage ? [sabotage] : [])]
    await using prepared = await prepare(images, wishes, engines, progress, stop.signal)
    const { run, runFolder } = prepared.sessions[0]
    const collector = new ResultsCollector({ run })
    const hear: Parameters<typeof runScenarios>[2] = (message) => {
      collector.accept(message)
      progress.accept(message)
    }
    const stopped = await runScenarios(prepared, [{ ...prepared, ...plan, tags, workers, repeat }], hear, stop.signal)
    progress.stop()
    const results = acceptExpected(collector.finish(endingOf(stopped)), expectations)
    tellTroubles(results, stopped)
    await leaveReports(runFolder, results, { handbook: evidence === 'all', annotations: request.annotations })
    return isInterrupted(stop.signal) ? 130 : results.run.exitCode
  } catch (error) {
    if (isInterrupted(stop.signal)) return 130
    throw whyEnded(stop.signal, error)
  } finally {
    progress.stop()
  }
}

/** What kept the run from its end, else what went wrong outside its scenarios, a line each. */
function tellTroubles({ run }: Results, stopped: Stopped | undefined): void {
  const head = run.complete ? '' : 'the run ended early: '
  const errors = run.errors.flatMap(({ where, message }) => (where === 'run' ? [`${head}${message}`] : []))
  const told = stopped ? [stopped.reason] : errors
  for (const line of stopped?.interrupted ? [] : told)
    process.stderr.write(`vethlab: ${line.replaceAll(/\s*\n\s*/g, ' ')}\n`)
}

function isInterrupted({ aborted, reason }: AbortSignal): boolean {
  return aborted && (reason as Stopped).interrupted
}

/** What stopped the run is the better reason than what then failed. */
function whyEnded({ aborted, reason }: AbortSignal, error: unknown): unknown {
  return aborted ? new MachineError((reason as Stopped).reason, { cause: error }) : error
}

/** @returns what a collector is told of a run that was stopped. */
export function endingOf(stopped: Stopped | undefined): { interrupted?: string; error?: Error } {
  if (!stopped) return {}
  return stopped.interrupted ? { interrupted: stopped.reason } : { error: new MachineError(stopped.reason) }
}

async function selection({ paths, tags = '', slow = false, lastFailed }: RunRequest): Promise<Selection> {
  if (lastFailed) return { paths: await failedPlaces(), tags }
  return paths.length > 0 ? { paths, tags } : { paths: [CATALOGUE], tags: catalogueTags(tags, slow) }
}

async function partWanted({ shard, times }: RunRequest): Promise<PartWanted | undefined> {
  if (shard === undefined && times !== undefined) throw new UsageError('--times divides a selection: it needs --shard')
  if (shard === undefined) return undefined
  return { ...parseShard(shard), times: await (times === undefined ? readTimes() : timesOfRun(times)) }
}

async function failedPlaces(): Promise<string[]> {
  const { scenarios, results } = ofEngines(await readResults(path.join(REPORTS, 'latest')))
  const failed = new Set(
    results.filter(({ result }) => !['passed', 'skipped'].includes(result)).map(({ scenario }) => scenario),
  )
  if (failed.size === 0) throw new UsageError('Every scenario of the last run passed or was skipped')
  return scenarios.filter(({ id }) => failed.has(id)).map(({ feature, line }) => `${feature}:${line}`)
}

/** How many labs at a time: as many as were asked for, or as the machine has room for. */
export function workersWanted({ workers, keep, outer }: Pick<RunRequest, 'workers' | 'keep' | 'outer'>): number {
  if (keep) return 1
  if (workers === undefined && outer === 'vm') return 1
  if (workers === undefined) {
    const most = Math.min(MOST_WORKERS, Math.ceil(os.availableParallelism() * PROCESSOR_WORKERS))
    return Math.max(1, Math.min(most, Math.floor(freeMemory() / LAB_MEMORY)))
  }
  if (!/^[1-9]\d?$/.test(workers)) throw new UsageError(`--workers ${workers}: a number from 1 to 99 is wanted`)
  return Number(workers)
}

/** In bytes: of the machine, or what a limit of this process's own leaves to it. */
function freeMemory(): number {
  return Math.min(os.freemem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
}

function repeatWanted({ repeat = '1' }: RunRequest): number {
  if (!/^[1-9]\d{0,2}$/.test(repeat)) throw new UsageError(`--repeat ${repeat}: a number from 1 to 999 is wanted`)
  return Number(repeat)
}

/** Each engine once, however many suites of Debian hold it. */
async function allEngines(images: HostImages): Promise<string[]> {
  return [...new Set((await images.list()).map(({ engineVersion }) => engineVersion))]
}

/** The limit is read where the hooks are loaded, too late to be told well. */
export function settleStepLimit(outer: OuterChoice): void {
  if (outer === 'vm') process.env[STEP_LIMIT] ??= EMULATED
  const word = process.env[STEP_LIMIT] ?? '60'
  if (!/^[1-9]\d*$/.test(word)) throw new UsageError(`${STEP_LIMIT}=${word}: a number of seconds is wanted`)
}

/** What was thrown where nobody waits, such as by a connection that broke: the run ends, and accounts for itself. */
function onUncaught(act: (error: Error) => void): Disposable {
  process.on('uncaughtException', act)
  return { [Symbol.dispose]: () => void process.off('uncaughtException', act) }
}

/** Milliseconds. npm and timeout(1) send a signal to a run and to its process group, so that it comes twice. */
const SAME = 2_000

/** The first signal ends the run in good order; the second at once. */
export function onSignals(act: (signal: string) => void): Disposable {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let heard: number | undefined
  const listener = (signal: string) => {
    if (heard !== undefined && performance.now() - heard > SAME) process.exit(130)
    if (heard !== undefined) return
    heard = performance.now()
    act(signal)
  }
  for (const signal of signals) process.on(signal, listener)
  return { [Symbol.dispose]: () => signals.forEach((signal) => void process.off(signal, listener)) }
}
