import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Meter } from './meter'

const NOTHING = { boot: 0, engine: 0, probes: 0, reset: 0, busy: [] }

/** A meter over a clock that only `pass` moves. */
function metered(t: { mock: { timers: typeof import('node:test').mock.timers } }) {
  t.mock.timers.enable({ apis: ['Date'], now: 1000 })
  const pass = async (milliseconds: number) => t.mock.timers.tick(milliseconds)
  return { meter: new Meter(), pass }
}

test('an activity is what passes from its start to its end', async (t) => {
  const { meter, pass } = metered(t)
  await meter.measure('engine', () => pass(30))
  assert.deepEqual(meter.take(), { ...NOTHING, engine: 30, busy: [[1000, 1030]] })
})

test('calls at the same time count once', async (t) => {
  const { meter, pass } = metered(t)
  let end: (value?: unknown) => void = () => undefined
  const first = meter.measure('engine', () => new Promise((resolve) => (end = resolve)))
  const second = meter.measure('engine', () => pass(10))
  await second
  await pass(5)
  end()
  await first
  assert.equal(meter.take().engine, 15)
})

test('an engine at work inside a reset or a boot is busy, but its time is the reset or the boot', async (t) => {
  const { meter, pass } = metered(t)
  await meter.measure('reset', async () => {
    await pass(10)
    await meter.measure('engine', () => pass(5))
  })
  assert.deepEqual(meter.take(), { ...NOTHING, reset: 15, busy: [[1010, 1015]] })
  await meter.measure('boot', () => meter.measure('engine', () => pass(7)))
  const { boot, engine } = meter.take()
  assert.deepEqual({ boot, engine }, { boot: 7, engine: 0 })
})

test('work that fails is measured too, and ends the reset that it was', async (t) => {
  const { meter, pass } = metered(t)
  const failing = async () => {
    await pass(3)
    throw new Error('no')
  }
  await assert.rejects(() => meter.measure('reset', failing), /^Error: no$/)
  await meter.measure('engine', () => pass(4))
  const { reset, engine } = meter.take()
  assert.deepEqual({ reset, engine }, { reset: 3, engine: 4 })
})

test('the next scenario starts from nothing', async (t) => {
  const { meter, pass } = metered(t)
  await meter.measure('probes', () => pass(1))
  meter.take()
  assert.deepEqual(meter.take(), NOTHING)
})
