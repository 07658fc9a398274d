import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleResults, sampleRow } from '../results/sample-results'
import { covered, spentIn, spentRows } from './spent'

const START = Date.parse('2026-11-21T10:00:00.000Z')
const timing = (from: number, to: number) => ({
  boot: 100,
  engine: 2000,
  probes: 300,
  reset: 400,
  busy: [[START + from, START + to]],
})

test('overlapping stretches count once, and only inside the window', () => {
  assert.equal(covered([], 0, 100), 0)
  assert.equal(
    covered(
      [
        [10, 30],
        [20, 40],
      ],
      0,
      100,
    ),
    30,
  )
  assert.equal(
    covered(
      [
        [60, 70],
        [10, 50],
        [20, 30],
      ],
      0,
      100,
    ),
    50,
  )
  assert.equal(
    covered(
      [
        [-50, 10],
        [90, 500],
      ],
      0,
      100,
    ),
    20,
  )
})

test('the activities of all workers add up to wall time times workers', () => {
  const spent = spentIn(
    sampleResults([
      sampleRow('one', { timing: timing(0, 4000) }),
      sampleRow('two', { timing: timing(3000, 8000), worker: '1' }),
    ]),
  )
  assert.deepEqual([spent.wall, spent.workers, spent.total], [10_000, 2, 20_000])
  assert.deepEqual([spent.boot, spent.engine, spent.probes, spent.reset], [200, 4000, 600, 800])
  assert.equal(
    spentRows(spent).reduce((sum, [, time]) => sum + time, 0),
    spent.total,
  )
  assert.equal(spent.busy, 0.8)
})

test('a run of no time at all has no shares', () => {
  const spent = spentIn(sampleResults([], { finished: '2026-11-21T10:00:00.000Z' }))
  assert.deepEqual([spent.busy, spentRows(spent).map(([, , share]) => share)], [0, [0, 0, 0, 0, 0]])
})

test('merged runs count for as long as they lasted, side by side or with pauses between', () => {
  const at = (minute: string) => `2026-11-21T10:${minute}:00.000Z`
  const span = (id: string, started: string, finished: string) => ({ id, started: at(started), finished: at(finished) })
  const rows = ['1.0', '2.0'].map((worker) => sampleRow(worker, { worker }))
  const run = { started: at('00'), finished: at('09') }
  const apart = { ...run, merged: [span('a', '00', '02'), span('b', '07', '09')] }
  const beside = { ...run, finished: at('03'), merged: [span('a', '00', '02'), span('b', '01', '03')] }
  for (const [merged, wall] of [
    [apart, 4],
    [beside, 3],
  ] as const) {
    const spent = spentIn(sampleResults(rows, merged))
    assert.deepEqual([spent.wall, spent.total, spent.workers], [wall * 60_000, 4 * 60_000, 2])
  }
})
