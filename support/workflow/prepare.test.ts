import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError } from '../errors'
import { parseOptions } from './prepare'

test('a daemon.json is one JSON object', () => {
  assert.deepEqual(parseOptions('daemon.json', '{ "icc": false, "dns": ["10.66.0.53"] }'), {
    icc: false,
    dns: ['10.66.0.53'],
  })
  assert.deepEqual(parseOptions('daemon.json', '{}'), {})
})

test('what is not JSON is a usage error that names the file and keeps the cause', () => {
  assert.throws(
    () => parseOptions('my/daemon.json', '{ icc: false }'),
    (error) =>
      error instanceof UsageError &&
      /^my\/daemon\.json is not JSON: SyntaxError/.test(error.message) &&
      error.cause instanceof SyntaxError,
  )
})

test('JSON that is no object is a usage error', () => {
  for (const text of ['[]', 'null', '"icc"', '1', 'true']) {
    assert.throws(() => parseOptions('daemon.json', text), {
      name: 'UsageError',
      message: 'daemon.json is no daemon.json: it must hold one JSON object',
    })
  }
})
