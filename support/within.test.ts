import assert from 'node:assert/strict'
import { test } from 'node:test'
import { within } from './within'

test('work that is done in time gives its value, and its error', async () => {
  assert.equal(await within(1_000, 'host1 did not answer', Promise.resolve(7)), 7)
  await assert.rejects(within(1_000, 'host1 did not answer', Promise.reject(new Error('refused'))), /refused/)
})

test('work that is not is told with its name and the time', async () => {
  const never = new Promise(() => undefined)
  await assert.rejects(within(20, 'host1 did not answer', never), /^Error: host1 did not answer for 0.02 s$/)
})
