import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { MachineError } from '../errors'
import { whileUp } from './while-up'

const NEVER = new Promise<never>(() => undefined)

test('work on an engine that stays gives its value, and its error', async () => {
  assert.equal(await whileUp({ ended: NEVER }, Promise.resolve(7)), 7)
  await assert.rejects(whileUp({ ended: NEVER }, Promise.reject(new Error('no such image'))), /no such image/)
})

test('work that an ending engine leaves without an answer is told to have ended with it', async () => {
  const ended = Promise.resolve('the private outer engine ended (SIGKILL)')
  await assert.rejects(whileUp({ ended }, NEVER), { name: 'MachineError', message: /ended \(SIGKILL\)/ })
})

test('the end of an engine is the reason, too, when it is known a moment after the call that failed', async () => {
  const ended = delay(50).then(() => 'the private outer engine ended (SIGKILL)')
  const error = await whileUp({ ended }, Promise.reject(new Error('socket hang up'))).catch((each: Error) => each)
  assert.ok(error instanceof MachineError)
})
