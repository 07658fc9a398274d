import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually, never } from './eventually'

const quick = { what: 'the port to listen', deadline: 30, interval: 1 }

function counting(last = Number.POSITIVE_INFINITY) {
  let looks = 0
  return async () => {
    looks += 1
    return Math.min(looks, last)
  }
}

test('eventually looks until the state is settled, and returns that state', async () => {
  assert.equal(await eventually(counting(), (seen) => seen === 3, quick), 3)
})

test('a state that is settled at the first look needs no time', async () => {
  assert.equal(await eventually(counting(), () => true, { ...quick, deadline: 0 }), 1)
})

test('a look that fails is followed by another', async () => {
  const look = counting()
  const observe = async () => ((await look()) < 3 ? Promise.reject(new Error('not yet')) : 'listening')
  assert.equal(await eventually(observe, () => true, quick), 'listening')
})

test('too late, the error names what was waited for and the last value', async () => {
  const waiting = eventually(counting(2), () => false, quick)
  await assert.rejects(waiting, { message: 'Waited 0.03 s for the port to listen; last seen: 2' })
})

test('too late, the last failed look is told and kept as the cause', async () => {
  const cause = new Error('connection refused')
  const waiting = eventually(
    () => Promise.reject(cause),
    () => true,
    quick,
  )
  const message = 'Waited 0.03 s for the port to listen; the last look failed: Error: connection refused'
  await assert.rejects(waiting, { message, cause })
})

test('an aborted wait ends at once with the reason, long before its deadline', async () => {
  const abort = new AbortController()
  const waiting = eventually(counting(), () => false, {
    ...quick,
    deadline: 60_000,
    interval: 60_000,
    signal: abort.signal,
  })
  setImmediate(() => abort.abort(new Error('the step timed out')))
  await assert.rejects(
    waiting,
    ({ name, cause }: Error) => name === 'AbortError' && String(cause) === 'Error: the step timed out',
  )
})

test('a wait that was aborted before its first look ended does not look again', async () => {
  const look = counting()
  const signal = AbortSignal.abort(new Error('the step timed out'))
  await assert.rejects(
    eventually(look, () => false, { ...quick, signal }),
    { message: 'the step timed out' },
  )
  assert.equal(await look(), 2)
})

test('never watches the whole window and returns the last value', async () => {
  const start = performance.now()
  const seen = await never(counting(), () => false, quick)
  assert.ok(performance.now() - start >= 20, 'it returned before the window had passed')
  assert.ok(seen > 1, 'it looked once')
})

test('never fails as soon as the unwanted state is seen', async () => {
  const watching = never(counting(), (seen) => seen === 2, { ...quick, what: 'an answer', deadline: 60_000 })
  await assert.rejects(watching, { message: 'an answer: seen after all: 2' })
})

test('never does not take a look that fails for the absence of a state', async () => {
  const watching = never(
    () => Promise.reject(new Error('broken probe')),
    () => false,
    quick,
  )
  await assert.rejects(watching, { message: 'broken probe' })
})
