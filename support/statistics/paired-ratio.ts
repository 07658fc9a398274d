/** What the rounds say of one path beside another; `no difference` is what they cannot tell from one. */
export type SpeedWord = 'faster' | 'slower' | 'no difference'

/** How many times as large one of two measures is as the other: the median over the rounds, with its interval. */
export interface PairedRatio {
  readonly median: number
  readonly low: number
  readonly high: number
  /** The probability, 0 to 1, with which such an interval holds the true median. At least what was asked for. */
  readonly confidence: number
  /** The ratio of each round. */
  readonly rounds: readonly number[]
}

/**
 * Compares two measures that were taken in pairs, one pair a round, so that what slows the machine down in a round hits
 * both. The interval is the sign test's: from the k-th smallest to the k-th largest ratio, with the largest k for which
 * 2 P(X < k) <= 1 - confidence, X binomial with one half. It asks nothing of the ratios' distribution, which has a long tail
 * on a busy machine; only that no round decides another.
 *
 * Sources: W. J. Conover, Practical Nonparametric Statistics, 3rd ed., sections 3.2 and 3.4 (the interval of a median);
 * A. Georges et al., Statistically Rigorous Java Performance Evaluation, OOPSLA 2007 (to call a difference one only when the
 * interval leaves out "none").
 * @throws Error when the rounds are too few for that confidence: 99 % takes eight.
 */
export function pairedRatio(ones: readonly number[], others: readonly number[], confidence = 0.99): PairedRatio {
  if (ones.length !== others.length) throw new Error(`${ones.length} and ${others.length} measures are not in pairs`)
  const rounds = ones.map((one, round) => one / (others[round] ?? Number.NaN))
  if (!rounds.every((ratio) => Number.isFinite(ratio) && ratio > 0))
    throw new Error('A ratio needs two measures above 0')
  const sorted = rounds.toSorted((one, other) => one - other)
  const { rank, held } = rankFor(sorted.length, confidence)
  const [low = 0, high = 0] = [sorted[rank - 1], sorted[sorted.length - rank]]
  return { median: medianOf(sorted), low, high, confidence: held, rounds }
}

/** A difference is told only when the whole interval lies on one side of 1. @param ratio of speeds: above 1 is faster. */
export function speedWord({ low, high }: PairedRatio): SpeedWord {
  if (low > 1) return 'faster'
  return high < 1 ? 'slower' : 'no difference'
}

/** @param sorted ascending, not empty. */
export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2
  const [before = 0, after = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (before + after) / 2
}

/** The largest rank whose interval is held with that confidence. */
function rankFor(rounds: number, confidence: number): { rank: number; held: number } {
  let rank = 0
  let held = 1
  for (let ways = 1; held - 2 * (ways / 2 ** rounds) >= confidence; rank += 1) {
    held -= 2 * (ways / 2 ** rounds)
    ways = (ways * (rounds - rank)) / (rank + 1)
  }
  if (rank === 0) throw new Error(`${rounds} rounds are too few to be ${confidence * 100} % sure`)
  return { rank, held }
}
