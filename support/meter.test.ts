import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Meter } from './meter'

const nothing = async () => undefined

test('each activity is a stretch from its start to its end', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: 1000 })
  const meter = new Meter()
  const said = await meter.measure('engine', async () => {
    t.mock.timers.tick(30)
    return 'created'
  })
  assert.equal(said, 'created')
  assert.deepEqual(meter.take(), [['engine', 1000, 1030]])
})

test('what runs inside a reset or a boot is reset or boot', async () => {
  for (const outer of ['boot', 'reset'] as const) {
    const meter = new Meter()
    await meter.measure(outer, () => meter.measure('engine', nothing))
    assert.deepEqual(
      meter.take().map(([activity]) => activity),
      [outer],
    )
  }
})

test('calls to the engine beside probes are told apart', async () => {
  const meter = new Meter()
  await meter.measure('probes', () => meter.measure('engine', nothing))
  assert.deepEqual(
    meter
      .take()
      .map(([activity]) => activity)
      .sort(),
    ['engine', 'probes'],
  )
})

test('work that fails is measured too, and ends the reset that it was', async () => {
  const meter = new Meter()
  const failing = () => meter.measure('reset', () => Promise.reject(new Error('no')))
  await assert.rejects(failing, /^Error: no$/)
  await meter.measure('engine', nothing)
  assert.deepEqual(
    meter.take().map(([activity]) => activity),
    ['reset', 'engine'],
  )
})

test('the next scenario starts from no stretches', async () => {
  const meter = new Meter()
  await meter.measure('engine', nothing)
  meter.take()
  assert.deepEqual(meter.take(), [])
})
