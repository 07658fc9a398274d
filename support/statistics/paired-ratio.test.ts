import assert from 'node:assert/strict'
import { test } from 'node:test'
import { medianOf, pairedRatio, speedWord } from './paired-ratio'

const same = (value: number, times: number) => Array.from({ length: times }, () => value)
const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1)

test('eight rounds hold the median between their extremes with 99.2 %', () => {
  const { low, high, median, confidence } = pairedRatio(upTo(8), same(1, 8))
  assert.deepEqual([low, median, high], [1, 4.5, 8])
  assert.equal(confidence, 1 - 2 / 256)
})

test('more rounds leave the outermost ones out: the ranks are those of the tables of the sign test', () => {
  const ends = (rounds: number, confidence: number) => {
    const { low, high } = pairedRatio(upTo(rounds), same(1, rounds), confidence)
    return [low, high]
  }
  assert.deepEqual(ends(12, 0.99), [2, 11])
  assert.deepEqual(ends(20, 0.99), [4, 17])
  assert.deepEqual(ends(10, 0.95), [2, 9])
  assert.deepEqual(ends(20, 0.95), [6, 15])
})

test('seven rounds are too few to be 99 % sure', () => {
  assert.throws(() => pairedRatio(upTo(7), same(1, 7)), /7 rounds are too few to be 99 % sure/)
})

test('measures that are not in pairs, or no measures, are refused', () => {
  assert.throws(() => pairedRatio(upTo(8), upTo(9)), /not in pairs/)
  assert.throws(() => pairedRatio(same(0, 8), upTo(8)), /above 0/)
})

test('what slows both of a pair down leaves the ratio alone', () => {
  const drift = upTo(12)
  const { low, high } = pairedRatio(
    drift.map((factor) => 3 * factor),
    drift.map((factor) => 2 * factor),
  )
  assert.deepEqual([low, high], [1.5, 1.5])
})

test('a difference is told only when the interval leaves 1 out', () => {
  const wordOf = (...ratios: number[]) => speedWord(pairedRatio(ratios, same(1, ratios.length)))
  assert.equal(wordOf(1.1, 1.2, 1.1, 1.3, 1.2, 1.1, 1.4, 1.2), 'faster')
  assert.equal(wordOf(0.9, 0.8, 0.9, 0.7, 0.8, 0.9, 0.6, 0.8), 'slower')
  assert.equal(wordOf(1.1, 1.2, 1.1, 0.99, 1.2, 1.1, 1.4, 1.2), 'no difference')
})

test('one round in twelve against the others does not hide a difference, two do', () => {
  const rounds = (against: number) => [...same(0.5, against), ...same(1.5, 12 - against)]
  assert.equal(speedWord(pairedRatio(rounds(1), same(1, 12))), 'faster')
  assert.equal(speedWord(pairedRatio(rounds(2), same(1, 12))), 'no difference')
})

test('the median of an even number lies between the two in the middle', () => {
  assert.equal(medianOf([1, 2, 4, 9]), 3)
  assert.equal(medianOf([1, 2, 4]), 2)
})
