import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeSoak, type Round } from './soak-verdict'

const soak = (count: number, round: (number: number) => Partial<Round>) =>
  judgeSoak(
    Array.from({ length: count }, (_, place) => ({
      number: place + 1,
      started: '2026-11-21T10:00:00.000Z',
      seconds: 60,
      results: { one: 'passed', two: 'passed' },
      times: { one: 1000, two: 2000 },
      measures: {},
      ...round(place + 1),
    })),
  )

test('rounds that are all the same are a good soak', () => {
  const { measures, exitCode } = soak(8, () => ({ measures: { 'memory of the run': 300 } }))
  assert.equal(exitCode, 0)
  assert.deepEqual(
    measures.map(({ name, word }) => [name, word]),
    [
      ['memory of the run', 'no growth'],
      ['time of a scenario', 'no growth'],
    ],
  )
})

test('what grows each round is growth, however much the first round took to warm up', () => {
  const { measures, exitCode } = soak(8, (number) => ({
    measures: { 'descriptors of the run': number === 1 ? 500 : 40 + number, 'heap of the run': number === 1 ? 1 : 90 },
  }))
  assert.equal(exitCode, 1)
  assert.deepEqual(measures.map(({ name, word }) => [name, word]).slice(0, 2), [
    ['heap of the run', 'no growth'],
    ['descriptors of the run', 'growth'],
  ])
})

test('two rounds are too few to tell, and no failure', () => {
  const { measures, exitCode } = soak(2, () => ({ measures: { 'heap of the run': 90 } }))
  assert.equal(measures[0]?.word, 'too few rounds')
  assert.equal(exitCode, 0)
})

test('a scenario that ends otherwise once is unsteady, one that never passes has failed', () => {
  const { unsteady, failed, exitCode } = soak(3, (number) => ({
    results: { one: number === 2 ? 'failed' : 'passed', two: 'blocked' },
  }))
  assert.deepEqual(unsteady, [{ scenario: 'one', results: ['passed', 'failed', 'passed'] }])
  assert.deepEqual(failed, [{ scenario: 'two', result: 'blocked' }])
  assert.equal(exitCode, 1)
})

test('a scenario that becomes slower is found beside one that does not', () => {
  const { slower, exitCode } = soak(9, (number) => ({ times: { one: 1000 + 100 * number, two: 2000 } }))
  assert.deepEqual(
    slower.map(({ scenario, trend }) => [scenario, trend.slope]),
    [['one', 100]],
  )
  assert.equal(exitCode, 1)
})

test('no round is wrong usage, a broken scenario the harness’s fault', () => {
  assert.equal(judgeSoak([]).exitCode, 2)
  assert.equal(soak(3, () => ({ results: { one: 'broken', two: 'passed' } })).exitCode, 3)
})
