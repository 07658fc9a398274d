import assert from 'node:assert/strict'
import { closeSync, openSync } from 'node:fs'
import { test } from 'node:test'
import { processState, tooMany } from './own-process'

test('a file that is left open is told with its descriptor, until it is closed', async () => {
  const before = await processState()
  const descriptor = openSync(__filename, 'r')
  assert.deepEqual(tooMany(before, await processState()), [`descriptor: ${descriptor} ${__filename}`])
  closeSync(descriptor)
  assert.deepEqual(tooMany(before, await processState()), [])
})

test('a timer that is left running is told', async () => {
  const before = await processState()
  const timer = setInterval(() => undefined, 60_000)
  assert.deepEqual(tooMany(before, await processState()), ['handle: Timeout (1 more)'])
  clearInterval(timer)
})

test('connections that are to stay are none too many', () => {
  const state = (count: number) => ({ files: new Set<string>(), handles: new Map([['PipeWrap', count]]) })
  assert.deepEqual(tooMany(state(1), state(3), 2), [])
  assert.deepEqual(tooMany(state(1), state(4), 2), ['handle: PipeWrap (1 more)'])
})
