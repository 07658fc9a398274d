import { medianOf } from './paired-ratio'

/** The times that one thing took before and now, in milliseconds, in the order in which the things were done now. */
export interface TimePair {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** What the pairs say of the noise. */
export interface TimeNoise {
  readonly pairs: number
  /** How many times as long things take now, on the whole: the median of the ratios. */
  readonly shift: number
  /** A ratio to the neighbours' own that lies beyond this is no noise. Absent when the pairs are too few to tell. */
  readonly limit?: number
}

export interface SlowDown<T> {
  readonly pair: T
  /** Medians, in milliseconds. */
  readonly before: number
  readonly after: number
  /** How many times as long as its neighbours' share of the machine explains. */
  readonly ratio: number
}

/** Pairs on each side whose median ratio tells how busy the machine was just then. */
const NEIGHBOURS = 8
const FEWEST = 20
/** Robust standard deviations of the logarithms of the ratios. */
const DEVIATIONS = 6
const LEAST_RATIO = 1.5
/** Milliseconds that must have been added besides. */
const LEAST_ADDED = 500
/** Makes the median deviation of normally distributed values their standard deviation. */
const NORMAL = 1.4826

/**
 * Finds what has become slower beyond the noise that all pairs together show.
 *
 * A busy machine slows down stretches of a run. So each ratio is taken relative to the median of its neighbours; over pairs of
 * real runs on a shared machine that took away a third to a half of the spread. What is left is measured by the median absolute deviation
 * of the logarithms, which a few real slow-downs do not move. Six of those is far out even for the long tail that times
 * have (five gave a false alarm in ten comparisons of real runs, six gave none). Of repeated measures the medians are compared, and the fastest
 * now must be slower than the slowest before. What slows down as a whole, or over many neighbours, is told by `shift` alone: it
 * cannot be told from a busy machine.
 *
 * Source: P. J. Rousseeuw, C. Croux, Alternatives to the Median Absolute Deviation, JASA 88 (1993), section 1.
 */
export function slowDowns<T extends TimePair>(pairs: readonly T[]): { noise: TimeNoise; slower: SlowDown<T>[] } {
  const timed = pairs
    .map((pair) => ({ pair, before: median(pair.before), after: median(pair.after) }))
    .filter(({ before, after }) => before > 0 && after > 0)
  const logs = timed.map(({ before, after }) => Math.log(after / before))
  const noise = { pairs: timed.length, shift: timed.length === 0 ? 1 : Math.exp(median(logs)) }
  if (timed.length < FEWEST) return { noise, slower: [] }
  const surroundings = logs.map((_, place) => median(around(logs, place)))
  const strays = logs.map((log, place) => log - (surroundings[place] ?? 0))
  const limit = Math.max(LEAST_RATIO, Math.exp(DEVIATIONS * deviation(strays)))
  const slower = timed
    .map((each, place) => ({ ...each, ratio: Math.exp(strays[place] ?? 0), usual: Math.exp(surroundings[place] ?? 0) }))
    .filter(({ before, after, ratio, usual }) => ratio > limit && after - before * usual > LEAST_ADDED)
    .filter(({ pair, usual }) => Math.min(...pair.after) > Math.max(...pair.before) * usual)
    .map(({ usual: _, ...each }) => each)
  return { noise: { ...noise, limit }, slower: slower.toSorted((one, other) => other.ratio - one.ratio) }
}

function around(values: readonly number[], place: number): number[] {
  return values.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1)
}

function deviation(values: readonly number[]): number {
  const middle = median(values)
  return NORMAL * median(values.map((value) => Math.abs(value - middle)))
}

function median(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : medianOf(values.toSorted((one, other) => one - other))
}
