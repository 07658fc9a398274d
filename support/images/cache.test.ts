import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { MachineError } from '../errors'
import { cached, cacheFolder, entries, keyOf, sweepCache } from './cache'
import { withLock } from './lock'

let folder = ''

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-cache-'))
  process.env['VETHLAB_CACHE'] = folder
})

after(() => rm(folder, { recursive: true }))

test('the cache folder comes from VETHLAB_CACHE, then XDG_CACHE_HOME', () => {
  assert.equal(cacheFolder({ VETHLAB_CACHE: '/a', XDG_CACHE_HOME: '/b' }), '/a')
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/b' }), '/b/vethlab')
  assert.match(cacheFolder({}), /\/\.cache\/vethlab$/)
})

test('a key depends on everything that goes in', () => {
  assert.match(keyOf('host', ['a', 'b']), /^[0-9a-f]{16}$/)
  assert.notEqual(keyOf('host', ['a', 'b']), keyOf('host', ['a'], 'b'))
})

test('an entry that several want at once is built once', async () => {
  let builds = 0
  const build = async (into: string) => {
    builds += 1
    await writeFile(path.join(into, 'file'), 'built')
  }
  const found = await Promise.all([1, 2, 3].map(() => cached('thing', 'once', build)))
  assert.equal(builds, 1)
  assert.equal(await readFile(path.join(found[2] ?? '', 'file'), 'utf8'), 'built')
})

test('a build that fails leaves nothing, and the next one starts anew', async () => {
  await assert.rejects(
    cached('thing', 'fails', async (into) => {
      await writeFile(path.join(into, 'half'), '')
      throw new Error('no')
    }),
    /^Error: no$/,
  )
  const entry = await cached('thing', 'fails', async () => undefined)
  assert.deepEqual(await readdir(entry), [])
})

test('a full disk is one line with the folder and what is free there', async () => {
  const full = cached('thing', 'full', async () => {
    throw Object.assign(new Error('write failed'), { code: 'ENOSPC' })
  })
  await assert.rejects(
    full,
    (error) =>
      error instanceof MachineError && /^disk full: the \d+ MB free under \S+ are not enough/.test(error.message),
  )
})

test('what a crash left is no entry and is swept, unless its build still runs', async () => {
  const dead = path.join(folder, 'swept', 'dead.unfinished-abc')
  const alive = path.join(folder, 'swept', 'alive.unfinished-def')
  await mkdir(dead, { recursive: true })
  await mkdir(alive)
  assert.deepEqual(await entries('swept'), [])
  await withLock('swept-alive', async () => {
    assert.deepEqual(await sweepCache(), [dead])
  })
  assert.deepEqual(await sweepCache(), [alive])
})

test('a lock is held by one at a time', async () => {
  let holders = 0
  let most = 0
  const work = async () => {
    holders += 1
    most = Math.max(most, holders)
    await new Promise((resolve) => setImmediate(resolve))
    holders -= 1
  }
  await Promise.all([1, 2, 3, 4].map(() => withLock('one', work)))
  assert.equal(most, 1)
})
