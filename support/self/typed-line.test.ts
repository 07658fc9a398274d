import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTypedLine } from './typed-line'

test('the words after vethlab are its arguments', () => {
  assert.deepEqual(parseTypedLine('vethlab run suite.feature --workers 1'), {
    env: {},
    args: ['run', 'suite.feature', '--workers', '1'],
  })
})

test('words before it are its environment, and quotes hold a word together', () => {
  assert.deepEqual(parseTypedLine("VETHLAB_CACHE=disk vethlab run --tags '@smoke and @slow'"), {
    env: { VETHLAB_CACHE: 'disk' },
    args: ['run', '--tags', '@smoke and @slow'],
  })
})

test('another program is refused', () => {
  assert.throws(() => parseTypedLine('docker ps'), /does not call vethlab/)
})
