import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../errors'
import { HostImages } from '../images/host-images'
import type { OuterChoice } from '../outer/choose'
import { drawGrowth } from '../plots/growth'
import { Progress } from '../report/progress'
import { writeReports } from '../report/write-reports'
import { ResultsCollector } from '../results/collector'
import type { Results } from '../results/results'
import { catalogueTags } from './catalogue-tags'
import { newRun } from './new-run'
import { CATALOGUE, planRun } from './plan'
import { type Prepared, prepare } from './prepare'
import { runScenarios, type Stopped } from './run'
import { endingOf, onSignals, workersWanted } from './run-and-report'
import { measureRound } from './soak-measures'
import { judgeSoak, type Round, type SoakVerdict } from './soak-verdict'
import { type SubjectWords, subjectsWanted } from './subjects'

export interface SoakRequest extends SubjectWords {
  readonly paths: readonly string[]
  readonly outer: OuterChoice
  readonly tags?: string
  readonly workers?: string
  readonly rounds?: string
  readonly hours?: string
}

/** Rounds whose reports are kept although all passed: the last. */
const KEPT = 1

export interface Soaked {
  readonly folder: string
  readonly rounds: readonly Round[]
  readonly verdict: SoakVerdict
}

/**
 * Takes the scenarios again and again, each time as a run with reports of its own, in one process and one outer engine, so
 * that what either forgets to give back adds up. It ends after so many rounds or hours, or with Ctrl-C.
 * @param tell hears a line for each round.
 */
export async function soak(request: SoakRequest, tell: (line: string) => void): Promise<Soaked> {
  const [most, until] = [limitOf('rounds', request.rounds), Date.now() + limitOf('hours', request.hours) * 3_600_000]
  const subjects = await subjectsWanted(request, async () => [])
  const workers = workersWanted(request)
  const [paths, tags] =
    request.paths.length > 0
      ? [request.paths, request.tags ?? '']
      : [[CATALOGUE], catalogueTags(request.tags ?? '', false)]
  const plan = await planRun(paths, tags)
  const stop = new AbortController()
  using _signals = onSignals((signal) => stop.abort({ reason: signal, interrupted: true } satisfies Stopped))
  const progress = new Progress()
  const rest = { requireAll: true, evidence: 'failures', keep: null, socketShortcut: true } as const
  await using prepared = await prepare(
    new HostImages(),
    { outer: request.outer, subjects, ...rest },
    plan.engines,
    progress,
    stop.signal,
  ).finally(() => progress.stop())
  const folder = path.resolve('reports', `soak-${prepared.sessions[0].run}`)
  await keepTemporary(folder)
  const rounds: Round[] = []
  while (rounds.length < most && Date.now() < until && !stop.signal.aborted) {
    const taken = await takeRound(
      prepared,
      { ...plan, tags, workers, repeat: 1 },
      { folder, number: rounds.length + 1, stop },
    )
    if (!taken) break
    rounds.push(taken)
    tell(roundLine(taken))
    await writeSoak(folder, rounds)
    await forget(folder, rounds)
  }
  return { folder, rounds, verdict: judgeSoak(rounds) }
}

/** Temporary files of this process are its own, so that none of another program is taken for a growth. */
async function keepTemporary(folder: string): Promise<void> {
  const place = path.join(folder, 'tmp')
  await mkdir(place, { recursive: true })
  process.env['TMPDIR'] = place
}

interface Place {
  readonly folder: string
  readonly number: number
  readonly stop: AbortController
}

/** @returns undefined for a round that was stopped. */
async function takeRound(
  prepared: Prepared,
  wishes: Omit<Parameters<typeof runScenarios>[1] extends Iterable<infer S> ? S : never, 'sessions' | 'unavailable'>,
  { folder, number, stop }: Place,
): Promise<Round | undefined> {
  const [began, runFolder] = [Date.now(), roundFolder(folder, number)]
  const { run } = newRun()
  const [first, ...others] = prepared.sessions
  const sessions = [{ ...first, run, runFolder }, ...others.map((session) => ({ ...session, run, runFolder }))] as const
  const collector = new ResultsCollector({ run })
  const stage = { ...wishes, sessions: [...sessions], unavailable: prepared.unavailable }
  const stopped = await runScenarios(
    { sessions: [...sessions], outer: prepared.outer },
    [stage],
    (message) => collector.accept(message),
    stop.signal,
  )
  if (stopped?.interrupted) return undefined
  const results = collector.finish(endingOf(stopped))
  await writeReports(runFolder, results)
  const measures = await measureRound(prepared.outer, results, runFolder)
  if (stopped) stop.abort(stopped)
  const seconds = Math.round((Date.now() - began) / 1000)
  return { number, started: new Date(began).toISOString(), seconds, ...endsOf(results), measures }
}

function endsOf({ results }: Results): Pick<Round, 'results' | 'times'> {
  const name = ({ scenario, subject }: Results['results'][number]) => `${scenario} on ${subject}`
  return {
    results: Object.fromEntries(results.map((row) => [name(row), row.result])),
    times: Object.fromEntries(
      results.filter(({ result }) => result === 'passed').map((row) => [name(row), row.milliseconds]),
    ),
  }
}

/** Old reports must not fill the disk; those of a round in which something did not pass are what one looks for. */
async function forget(folder: string, rounds: readonly Round[]): Promise<void> {
  const good = rounds.filter(({ results }) =>
    Object.values(results).every((word) => word === 'passed' || word === 'skipped'),
  )
  for (const { number } of good.slice(0, -KEPT)) await rm(roundFolder(folder, number), { recursive: true, force: true })
}

function roundFolder(folder: string, number: number): string {
  return path.join(folder, `round-${number}`)
}

async function writeSoak(folder: string, rounds: readonly Round[]): Promise<void> {
  const verdict = judgeSoak(rounds)
  await mkdir(folder, { recursive: true })
  // JSON knows no infinity: an interval without an end has null there
  await writeFile(path.join(folder, 'soak.json'), `${JSON.stringify({ schema: 1, ...verdict, rounds }, null, 1)}\n`)
  const panels = verdict.measures.map(({ name, unit, values, trend, word }) => ({
    title: `${name}, ${unit}: ${word}`,
    values,
    slope: trend.slope,
    grows: word === 'growth',
  }))
  await writeFile(path.join(folder, 'soak.svg'), await drawGrowth(`${rounds.length} rounds`, panels))
}

function roundLine({ number, seconds, results, measures }: Round): string {
  const words = Map.groupBy(Object.values(results), (word) => word)
  const counts = [...words].map(([word, { length }]) => `${length} ${word}`).join(', ')
  const memory = Math.round(measures['memory of the run'] ?? 0)
  return `round ${number}: ${counts} in ${seconds} s; ${memory} MiB, ${measures['descriptors of the run']} descriptors`
}

function limitOf(name: string, word: string | undefined): number {
  if (word === undefined) return Number.POSITIVE_INFINITY
  if (!/^\d+(\.\d+)?$/.test(word) || Number(word) === 0) throw new UsageError(`--${name} ${word}: a number is wanted`)
  return Number(word)
}
