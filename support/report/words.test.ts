import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleResults, sampleRow } from '../results/sample-results'
import { duration, kinship, plural, runTroubles, titleOf, verdicts } from './words'

test('durations read as people say them', () => {
  assert.deepEqual([0, 949, 9_949, 9_950, 59_400, 59_600, 185_000].map(duration), [
    '0.0 s',
    '0.9 s',
    '9.9 s',
    '10 s',
    '59 s',
    '1 min 00 s',
    '3 min 05 s',
  ])
})

test('a run says what it is a part of, or made of', () => {
  const merged = ['a', 'b'].map((id) => ({ id, started: '', finished: '' }))
  assert.equal(kinship(sampleResults([])), '')
  assert.equal(kinship(sampleResults([], { shard: { index: 2, count: 5, split: 'x' } })), 'shard 2 of 5')
  assert.equal(kinship(sampleResults([], { merged })), 'merged from 2 runs')
})

test('what is missing in a merged run is told instead of what did not end', () => {
  const errors = [{ where: 'merge' as const, message: 'Shard 2 of 2 is missing on docker 28.5.2' }]
  assert.deepEqual(runTroubles(sampleResults([sampleRow('a')], { complete: false, errors })), [
    'The merged run is incomplete: Shard 2 of 2 is missing on docker 28.5.2',
  ])
})

test('one is not many', () => {
  assert.deepEqual([plural(1, 'worker'), plural(0, 'worker')], ['1 worker', '0 workers'])
})

test('a row of an outline shows the values that its name does not', () => {
  const [scenario] = sampleResults([sampleRow('port 80')]).scenarios
  assert.ok(scenario)
  assert.equal(titleOf(scenario), 'port 80')
  assert.equal(
    titleOf({ ...scenario, example: { number: 1, values: { port: '80', outcome: 'refused' } } }),
    'port 80 (outcome refused)',
  )
})

test('verdicts are sentences, one per subject', () => {
  assert.deepEqual(verdicts(sampleResults([])), ['No scenario ran'])
  assert.deepEqual(
    verdicts(sampleResults([sampleRow('a'), sampleRow('a', { subject: 'unknown', result: 'broken' })])),
    ['1 scenario on docker 28.5.2: 1 passed', '1 scenario on an unknown subject: 1 broken'],
  )
})

test('what is wrong with a run as a whole is said', () => {
  assert.deepEqual(runTroubles(sampleResults([])), [])
  const errors = [
    { where: 'feature' as const, message: 'x.feature: (1:1)' },
    { where: 'run' as const, message: 'a worker died' },
  ]
  assert.deepEqual(runTroubles(sampleResults([], { errors, complete: false })), [
    'A feature cannot be read: x.feature: (1:1)',
    'The run itself failed: a worker died',
    'The run is incomplete: not all of its 0 scenarios came to their end.',
  ])
})
