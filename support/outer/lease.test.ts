import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { UsageError } from '../errors'
import { grantLease, holdLease } from './lease'

let folder: string
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-lease-'))
})
beforeEach(() => {
  delete process.env['VETHLAB_LEASE']
})
after(() => rm(folder, { recursive: true }))

test('a lab that nobody granted a lease is held by nobody', async () => {
  await holdLease(() => assert.fail('it was never held'))
})

test('a lease is over when whoever granted it is gone', async () => {
  const granted = grantLease(path.join(folder, 'lease.sock'))
  Object.assign(process.env, granted.env)
  const over = new Promise<string>(
    (resolve) => void holdLease(() => resolve('over')).then(() => granted[Symbol.dispose]()),
  )
  assert.equal(await over, 'over')
})

test('a lease that nobody grants is refused', async () => {
  process.env['VETHLAB_LEASE'] = path.join(folder, 'none.sock')
  await assert.rejects(
    holdLease(() => undefined),
    UsageError,
  )
})
