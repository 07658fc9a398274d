import { medianOf } from '../statistics/paired-ratio'
import { type Trend, type TrendWord, trendOf, trendWord } from '../statistics/trend'

/** What was measured when a round of a soak had ended. */
export interface Round {
  /** From 1. */
  readonly number: number
  readonly started: string
  readonly seconds: number
  /** By scenario and subject. */
  readonly results: Readonly<Record<string, string>>
  /** Milliseconds of those that passed, likewise. */
  readonly times: Readonly<Record<string, number>>
  /** By the name of the measure. What could not be measured is absent. */
  readonly measures: Readonly<Record<string, number>>
}

/** A measure that is looked at for growth. */
export interface Measure {
  readonly name: string
  readonly unit: 'MiB' | 'count' | '%'
  /** Growth from one round to the next that is too little to be called so. */
  readonly matters: number
}

/** In the order of the plot. */
const MEASURES: readonly Measure[] = [
  { name: 'memory of the run', unit: 'MiB', matters: 2 },
  { name: 'heap of the run', unit: 'MiB', matters: 0.5 },
  { name: 'heap of a worker', unit: 'MiB', matters: 2 },
  { name: 'descriptors of the run', unit: 'count', matters: 0.2 },
  { name: 'memory of the outer engine', unit: 'MiB', matters: 2 },
  { name: 'descriptors of the outer engine', unit: 'count', matters: 0.2 },
  { name: 'objects of the outer engine', unit: 'count', matters: 0 },
  { name: 'store of the outer engine', unit: 'MiB', matters: 0.5 },
  { name: 'slot on the disk', unit: 'MiB', matters: 1 },
  { name: 'cache folder', unit: 'MiB', matters: 1 },
  { name: 'temporary files', unit: 'count', matters: 0 },
  { name: 'reports of a round', unit: 'MiB', matters: 0.5 },
  { name: 'time of a scenario', unit: '%', matters: 1 },
]

export interface Judged extends Measure {
  /** Of each round, the first included, which warms up and does not count. */
  readonly values: readonly (number | null)[]
  readonly trend: Trend
  readonly word: TrendWord
}

export interface SoakVerdict {
  readonly measures: readonly Judged[]
  /** Scenarios whose own time grows. */
  readonly slower: readonly { readonly scenario: string; readonly trend: Trend }[]
  /** Scenarios that did not end the same each time, with their results in order. */
  readonly unsteady: readonly { readonly scenario: string; readonly results: readonly string[] }[]
  /** Scenarios that never passed, with how they ended. */
  readonly failed: readonly { readonly scenario: string; readonly result: string }[]
  readonly exitCode: 0 | 1 | 2 | 3
}

/** Rounds that do not count: what is loaded once is loaded there. */
const WARMING_UP = 1
/** Chance of a false alarm over all scenarios together, and the share of its time that a scenario must add each round. */
const ALARM = 0.01
const ADDED = 0.02

/** 0 nothing grows and nothing is unsteady; 1 something does or is, or never passes; 2 no round; 3 something was broken. */
export function judgeSoak(rounds: readonly Round[]): SoakVerdict {
  const paced = withPace(rounds)
  const measures = MEASURES.map((measure) => judged(measure, paced)).filter(({ values }) =>
    values.some((each) => each !== null),
  )
  const scenarios = [...new Set(rounds.flatMap(({ results }) => Object.keys(results)))]
  const ends = scenarios.map((scenario) => ({
    scenario,
    results: rounds.flatMap((round) => round.results[scenario] ?? []),
  }))
  const unsteady = ends.filter(({ results }) => new Set(results).size > 1)
  const failed = ends
    .filter(({ results }) => new Set(results).size === 1)
    .map(({ scenario, results }) => ({ scenario, result: results[0] ?? '' }))
    .filter(({ result }) => result !== 'passed' && result !== 'skipped')
  const slower = slowerOnes(scenarios, rounds.slice(WARMING_UP))
  const isBroken = ends.some(({ results }) => results.includes('broken'))
  const isBad = unsteady.length + failed.length + slower.length > 0 || measures.some(({ word }) => word === 'growth')
  return { measures, slower, unsteady, failed, exitCode: rounds.length === 0 ? 2 : isBroken ? 3 : isBad ? 1 : 0 }
}

/** The time of a scenario in a round, in per cent of what it takes in all rounds: the median over the scenarios. */
function withPace(rounds: readonly Round[]): Round[] {
  const usual = new Map<string, number>()
  for (const scenario of new Set(rounds.flatMap(({ times }) => Object.keys(times)))) {
    const times = rounds.flatMap((round) => round.times[scenario] ?? [])
    usual.set(scenario, median(times))
  }
  return rounds.map((round) => {
    const shares = Object.entries(round.times).flatMap(([scenario, time]) => {
      const whole = usual.get(scenario) ?? 0
      return whole > 0 ? [(100 * time) / whole] : []
    })
    return shares.length === 0
      ? round
      : { ...round, measures: { ...round.measures, 'time of a scenario': median(shares) } }
  })
}

function judged(measure: Measure, rounds: readonly Round[]): Judged {
  const values = rounds.map(({ measures }) => measures[measure.name] ?? null)
  const trend = trendOf(values.slice(WARMING_UP).filter((value) => value !== null))
  return { ...measure, values, trend, word: trendWord(trend, measure.matters) }
}

function slowerOnes(scenarios: readonly string[], rounds: readonly Round[]): SoakVerdict['slower'] {
  return scenarios.flatMap((scenario) => {
    const times = rounds.flatMap((round) => round.times[scenario] ?? [])
    if (times.length < rounds.length) return []
    const trend = trendOf(times)
    const isSlower = trend.chance < ALARM / scenarios.length && trend.slope > ADDED * median(times)
    return isSlower ? [{ scenario, trend }] : []
  })
}

function median(values: readonly number[]): number {
  return values.length === 0 ? 0 : medianOf(values.toSorted((one, other) => one - other))
}
