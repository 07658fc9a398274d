import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { UsageError } from '../errors'
import { epoch, readMessages } from './messages'

let folder: string
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-messages-'))
})
after(() => rm(folder, { recursive: true }))

async function read(text: string): Promise<string[]> {
  const file = path.join(folder, 'messages.ndjson')
  await writeFile(file, text)
  const kinds: string[] = []
  for await (const envelope of readMessages(file)) kinds.push(...Object.keys(envelope))
  return kinds
}

test('each line is a message; blank ones are nothing', async () => {
  assert.deepEqual(await read('{"meta":{}}\n\n{"pickle":{}}\n'), ['meta', 'pickle'])
})

test('a last line that is cut off is left out: the run was killed while it wrote', async () => {
  assert.deepEqual(await read('{"meta":{}}\n{"pickle":{"id":"1'), ['meta'])
})

test('a bad line in the middle is named', async () => {
  await assert.rejects(read('{"meta":{}}\nhello\n{"pickle":{}}\n'), (error: Error) => {
    assert.ok(error instanceof UsageError)
    assert.match(error.message, /messages\.ndjson:2 is no Cucumber message/)
    return true
  })
  await assert.rejects(read('{"meta":1}\n{"pickle":{}}\n'), /:1 is no Cucumber message/)
})

test('a file that is not there is a usage error', async () => {
  await assert.rejects(readMessages(path.join(folder, 'none')).next(), UsageError)
})

test('times are milliseconds since the epoch', () => {
  assert.equal(epoch({ seconds: 2, nanos: 345_678_901 }), 2345)
})
