import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOfLog } from './container-log'

/** A length whose byte is itself a letter: what is left of a header must not be taken for text. */
const LONG = `${'x'.repeat(64)}\n`

function frame(stream: number, text: string): Buffer {
  const header = Buffer.from([stream, 0, 0, 0, 0, 0, 0, 0])
  header.writeUInt32BE(Buffer.byteLength(text), 4)
  return Buffer.concat([header, Buffer.from(text)])
}

test('both streams are put together without their headers', () => {
  assert.equal(textOfLog(Buffer.concat([frame(1, LONG), frame(2, 'ended: ä\n')])), `${LONG}ended: ä\n`)
})

test('a log of nothing is empty', () => {
  assert.equal(textOfLog(Buffer.alloc(0)), '')
})

test('a frame that is cut off gives what is there of it', () => {
  assert.equal(textOfLog(frame(1, LONG).subarray(0, 11)), 'xxx')
})
