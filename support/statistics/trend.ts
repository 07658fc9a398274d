import { medianOf } from './paired-ratio'

/** What a series of measures, one a round, says of growth. */
export interface Trend {
  readonly rounds: number
  /** Change from one round to the next: the median of the slopes between all pairs of rounds, with its interval. */
  readonly slope: number
  readonly low: number
  readonly high: number
  /** The probability, 0 to 1, with which such an interval holds the true slope, where the rounds are enough for one. */
  readonly confidence: number
  /** The probability of so much or more growth by chance alone, where there is none. */
  readonly chance: number
}

export type TrendWord = 'growth' | 'no growth' | 'too few rounds'

/** Rounds with which growth by chance alone can be less likely than the limit: 1 in 5! is. */
const FEWEST = 5
const LIMIT = 0.01
/** Of the normal distribution, for an interval of 95 %. */
const QUANTILE = 1.96
const CONFIDENCE = 0.95
/** Up to here each order of the rounds is counted; from here on the normal distribution is close enough. */
const MOST_COUNTED = 12

/**
 * Whether a measure grows with the rounds: Mann and Kendall's test, one-sided, and the slope of Theil and Sen with Sen's
 * interval. Both look only at which of two rounds measured more, so they ask nothing of how the measures are distributed,
 * and a round that ran away does not move them. They take rounds for independent of one another: measures that wander
 * about slowly look like growth more often than the chance says.
 *
 * Sources: H. B. Mann, Nonparametric Tests Against Trend, Econometrica 13 (1945); M. G. Kendall, Rank Correlation Methods,
 * 4th ed. (1975), chapters 1, 4 and 5; P. K. Sen, Estimates of the Regression Coefficient Based on Kendall's Tau, JASA 63 (1968).
 */
export function trendOf(values: readonly number[]): Trend {
  const slopes = pairs(values).map(([one, other, distance]) => (other - one) / distance)
  const sorted = slopes.toSorted((one, other) => one - other)
  const score = slopes.reduce((sum, slope) => sum + Math.sign(slope), 0)
  const reach = QUANTILE * Math.sqrt(variance(values))
  const rank = Math.floor((sorted.length - reach) / 2)
  const isBounded = rank >= 1
  return {
    rounds: values.length,
    slope: sorted.length === 0 ? 0 : medianOf(sorted),
    low: isBounded ? (sorted[rank - 1] ?? 0) : Number.NEGATIVE_INFINITY,
    high: isBounded ? (sorted[sorted.length - rank] ?? 0) : Number.POSITIVE_INFINITY,
    confidence: isBounded ? CONFIDENCE : 1,
    chance: chanceOf(values, score),
  }
}

/** @param matters growth from one round to the next that is too little to be called so. */
export function trendWord({ rounds, slope, chance }: Trend, matters = 0): TrendWord {
  if (rounds < FEWEST) return 'too few rounds'
  return chance < LIMIT && slope > matters ? 'growth' : 'no growth'
}

function pairs(values: readonly number[]): [number, number, number][] {
  return values.flatMap((one, place) =>
    values.slice(place + 1).map((other, further): [number, number, number] => [one, other, further + 1]),
  )
}

/** Of the score when nothing grows. Equal measures make it smaller. */
function variance(values: readonly number[]): number {
  const term = (count: number) => count * (count - 1) * (2 * count + 5)
  const ties = [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length)
  return (term(values.length) - ties.reduce((sum, count) => sum + term(count), 0)) / 18
}

function chanceOf(values: readonly number[], score: number): number {
  const isCounted = values.length <= MOST_COUNTED && new Set(values).size === values.length
  if (isCounted) return exactChance(values.length, score)
  const spread = Math.sqrt(variance(values))
  // of a score that goes in steps of two, half a step belongs to it
  return spread === 0 ? 1 : 1 - normal((score - Math.sign(score)) / spread)
}

/** The share of all orders whose score is as large or larger: by the number of their inversions, one more place at a time. */
function exactChance(count: number, score: number): number {
  let orders = [1]
  for (let places = 2; places <= count; places += 1) {
    const longer = Array.from({ length: orders.length + places - 1 }, () => 0)
    orders.forEach((ways, inversions) => {
      for (let more = 0; more < places; more += 1) longer[inversions + more] = (longer[inversions + more] ?? 0) + ways
    })
    orders = longer
  }
  const most = ((count * (count - 1)) / 2 - score) / 2
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  return sum(orders.slice(0, most + 1)) / sum(orders)
}

/** The normal distribution, to seven digits: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 26.2.17. */
function normal(value: number): number {
  const part = 1 / (1 + 0.2316419 * Math.abs(value))
  const weights = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = weights.reduce((total, weight, power) => total + weight * part ** (power + 1), 0)
  const tail = (Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)) * sum
  return value >= 0 ? 1 - tail : tail
}
