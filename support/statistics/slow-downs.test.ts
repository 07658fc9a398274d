import assert from 'node:assert/strict'
import { it } from 'node:test'
import { slowDowns, type TimePair } from './slow-downs'

/** The same numbers each time, between -1 and 1. */
function wobble(place: number): number {
  return Math.sin(place * 12.9898) * Math.cos(place * 78.233)
}

function run(count: number, factor: (place: number) => number): TimePair[] {
  return Array.from({ length: count }, (_, place) => {
    const before = 1000 + 400 * wobble(place)
    return { before: [before], after: [before * factor(place)] }
  })
}

it('takes what all pairs share for the machine', () => {
  const { noise, slower } = slowDowns(run(200, (place) => 3 * (1 + 0.1 * wobble(place + 7))))
  assert.deepEqual(slower, [])
  assert.ok(Math.abs(noise.shift - 3) < 0.1)
})

it('takes a stretch of a run in which the machine was busy for the machine', () => {
  const { slower } = slowDowns(run(200, (place) => (place > 80 && place < 140 ? 4 : 1) * (1 + 0.1 * wobble(place + 7))))
  assert.deepEqual(slower, [])
})

it('finds the one that takes thrice as long, and says how much longer', () => {
  const pairs = run(200, (place) => (place === 57 ? 3 : 1) * (1 + 0.05 * wobble(place + 7)))
  const { slower } = slowDowns(pairs)
  assert.deepEqual(
    slower.map(({ pair }) => pairs.indexOf(pair as (typeof pairs)[number])),
    [57],
  )
  assert.ok(Math.abs((slower[0]?.ratio ?? 0) - 3) < 0.3)
})

it('finds nothing of that size where times scatter as much', () => {
  const scatter = (place: number) => Math.exp(0.8 * wobble(place + 7))
  assert.deepEqual(slowDowns(run(200, (place) => (place === 57 ? 3 : 1) * scatter(place))).slower, [])
})

it('passes over what is short', () => {
  const pairs = run(200, () => 1)
  pairs[57] = { before: [20], after: [200] }
  assert.deepEqual(slowDowns(pairs).slower, [])
})

it('wants every repetition to be slower than all were before', () => {
  const pairs = run(200, () => 1)
  pairs[57] = { before: [1000, 1000, 3500], after: [3000, 3000, 3000] }
  assert.deepEqual(slowDowns(pairs).slower, [])
  pairs[57] = { before: [1000, 1000, 1200], after: [3000, 2500, 3000] }
  assert.deepEqual(
    slowDowns(pairs).slower.map(({ before, after }) => [before, after]),
    [[1000, 3000]],
  )
})

it('cannot tell noise from few pairs', () => {
  const { noise, slower } = slowDowns([{ before: [1000], after: [90_000] }])
  assert.deepEqual([noise.limit, slower], [undefined, []])
  assert.deepEqual(slowDowns([]).noise, { pairs: 0, shift: 1 })
})
