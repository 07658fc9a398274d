import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleBridge, sampleProbe } from './sample-topology'
import { tracesOf } from './traces'

const there = sampleProbe('c1', 'web', { address: '172.17.0.3', by: 'web' })
const back = sampleProbe('web', 'c1', { address: '172.17.0.2', by: 'c1' })

test('two who ask each other with the same outcome are one trace', () => {
  const traces = tracesOf(sampleBridge(), [there, back])
  assert.deepEqual(
    traces.map(({ number, isMutual, from, to }) => ({ number, isMutual, from, to })),
    [{ number: 1, isMutual: true, from: 'host1/c1', to: 'host1/web' }],
  )
})

test('with different outcomes they are two', () => {
  const traces = tracesOf(sampleBridge(), [there, { ...back, outcome: 'no answer' }])
  assert.deepEqual(
    traces.map(({ number, isMutual, isGood }) => [number, isMutual, isGood]),
    [
      [1, false, true],
      [2, false, false],
    ],
  )
})

test('controls are left out, and a look that was repeated counts once', () => {
  assert.equal(tracesOf(sampleBridge(), [{ ...there, role: 'control' }, there, there]).length, 1)
})

test('a look-up has ends and no way', () => {
  const [trace] = tracesOf(sampleBridge(), [sampleProbe('c1', 'web', { probe: 'look-up', outcome: 'found' })])
  assert.deepEqual([trace?.from, trace?.to, trace?.way], ['host1/c1', 'host1/web', undefined])
})

test('a published port ends at the container behind it', () => {
  const look = sampleProbe('outsider', 'host1:5000', { probe: 'http', address: '10.66.0.11', by: 'web' })
  const [trace] = tracesOf(sampleBridge(), [look])
  assert.deepEqual([trace?.to, trace?.asked], ['host1/web', 'web'])
})
