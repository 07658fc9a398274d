import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Envelope } from '@cucumber/messages'
import { MessageLog } from './message-log'
import { readMessages } from './messages'

let folder: string
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-log-'))
})
after(() => rm(folder, { recursive: true }))

const MESSAGE = { undefinedParameterType: { name: '容器', expression: '{容器}' } } as Envelope

test('a message is in the file as soon as it was written', async () => {
  const file = path.join(folder, 'messages.ndjson')
  const log = new MessageLog(file)
  log.write(MESSAGE)
  assert.equal(await readFile(file, 'utf8'), `${JSON.stringify(MESSAGE)}\n`)
  log.write(MESSAGE)
  log.close()
  const read: Envelope[] = []
  for await (const message of readMessages(file)) read.push(message)
  assert.deepEqual(read, [MESSAGE, MESSAGE])
})

test('a closed log takes no more: what workers say after the end is nobody to hear', async () => {
  const file = path.join(folder, 'closed.ndjson')
  const log = new MessageLog(file)
  log.close()
  log.write(MESSAGE)
  log.close()
  assert.equal(await readFile(file, 'utf8'), '')
})

test('a disk that is full is an error, and the log takes no more', { skip: process.platform !== 'linux' }, () => {
  const log = new MessageLog('/dev/full')
  assert.throws(() => log.write(MESSAGE), /ENOSPC/)
  log.write(MESSAGE)
})
