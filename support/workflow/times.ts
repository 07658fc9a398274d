import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { UsageError } from '../errors'
import { ofEngines, type Results, readResults, type ScenarioResult } from '../results/results'

const ROOT = path.resolve(__dirname, '../..')

/** How long the catalogue's scenarios take, as `npm run times` measured it; it lies beside them. */
export const TIMES_FILE = path.join(ROOT, 'features', 'times.json')

const timesSchema = z.object({ seconds: z.record(z.string(), z.number().nonnegative()) })

/** Seconds that scenarios take, by id; the catalogue's as seen from the project's folder. */
export type Times = ReadonlyMap<string, number>

/** @throws UsageError when the file is no times, which only a hand can have made it. */
export async function readTimes(file = TIMES_FILE): Promise<Times> {
  const parsed = timesSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new UsageError(`${file} holds no times: make it anew with npm run times`)
  return new Map(Object.entries(parsed.data.seconds))
}

/** The times of a run, as `--times RUN` asks for. @throws UsageError when there is none. */
export async function timesOfRun(run: string): Promise<Times> {
  return timesOf(await readResults(run))
}

/**
 * The mean over the subjects that a scenario ran on. Where it was skipped counts only if it was skipped everywhere, and
 * what never started has no time.
 */
export function timesOf(all: Pick<Results, 'subjects' | 'results'>): Times {
  const { results } = ofEngines(all)
  const started = results.filter((row) => row.started !== undefined)
  const rows = Map.groupBy(started, ({ scenario }) => homeId(scenario))
  return new Map([...rows].map(([id, own]) => [id, meanSeconds(own)]))
}

function meanSeconds(rows: readonly ScenarioResult[]): number {
  const ran = rows.filter(({ result }) => result !== 'skipped')
  const counted = ran.length > 0 ? ran : rows
  const sum = counted.reduce((total, { milliseconds }) => total + milliseconds, 0)
  return Math.round(sum / counted.length / 100) / 10
}

/** Gives each scenario its time, and one without a time the median of all times. */
export function withTimes<T extends { readonly id: string }>(
  scenarios: readonly T[],
  times: Times,
): { id: string; seconds: number }[] {
  const known = [...times.values()].sort((one, other) => one - other)
  const median = known[Math.floor(known.length / 2)] ?? 1
  return scenarios.map(({ id }) => ({ id: homeId(id), seconds: times.get(homeId(id)) ?? median }))
}

/** An id names its feature as seen from where vethlab was called; this one, if it is the project's, as seen from there. */
export function homeId(id: string): string {
  const [feature = '', ...rest] = id.split('#')
  const home = path.relative(ROOT, path.resolve(feature))
  return home.startsWith('..') ? id : [home.split(path.sep).join('/'), ...rest].join('#')
}
