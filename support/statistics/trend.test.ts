import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trendOf, trendWord } from './trend'

/** The same numbers each time, between -1 and 1. */
function wobble(place: number): number {
  return Math.sin(place * 12.9898) * Math.cos(place * 78.233)
}

const series = (count: number, value: (round: number) => number) =>
  Array.from({ length: count }, (_, round) => value(round))

test('the chance of a score is that of Kendall’s tables', () => {
  assert.equal(trendOf([1, 2, 3, 4]).chance, 1 / 24)
  assert.equal(trendOf([1, 2, 3, 4, 5]).chance, 1 / 120)
  // S = 8 of 10: the five orders with at most one inversion
  assert.equal(trendOf([2, 1, 3, 4, 5]).chance, 5 / 120)
  assert.equal(trendOf([5, 4, 3, 2, 1]).chance, 1)
})

test('with many rounds, or equal ones, the normal distribution takes over and says nearly the same', () => {
  const exact = trendOf(series(12, (round) => round + 4 * wobble(round))).chance
  const equal = trendOf([...series(12, (round) => round + 4 * wobble(round)), 5, 5]).chance
  assert.ok(Math.abs(exact - equal) < 0.05, `${exact} ${equal}`)
  assert.equal(trendOf(series(20, () => 7)).chance, 1)
})

test('the slope is what is added each round, whatever one round did', () => {
  const { slope, low, high } = trendOf(series(20, (round) => 3 * round + (round === 7 ? 500 : wobble(round))))
  assert.ok(Math.abs(slope - 3) < 0.1, String(slope))
  assert.ok(low <= slope && slope <= high && low > 2.5 && high < 3.5, `${low} ${high}`)
})

test('what grows is called so, what wobbles is not, and a few rounds cannot tell', () => {
  const word = (values: readonly number[], matters = 0) => trendWord(trendOf(values), matters)
  assert.equal(word(series(10, (round) => 100 + round + 0.3 * wobble(round))), 'growth')
  assert.equal(word(series(10, (round) => 100 + 5 * wobble(round))), 'no growth')
  assert.equal(word(series(10, (round) => 100 - round)), 'no growth')
  assert.equal(word([1, 2, 3, 4]), 'too few rounds')
})

test('growth that is too little to matter is none', () => {
  assert.equal(trendWord(trendOf(series(20, (round) => round * 0.1)), 1), 'no growth')
})

test('two rounds give a slope and no interval, one round neither', () => {
  const { slope, low, high } = trendOf([1, 3])
  assert.deepEqual([slope, low, high], [2, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  assert.equal(trendOf([1]).slope, 0)
})
