import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { UsageError } from '../errors'
import { parseEngineList, parseOptions, type SubjectWords, subjectsWanted } from './subjects'

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

test('each engine is judged with each of the options', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'vethlab-subjects-'))
  const file = path.join(folder, 'no-proxy.json')
  await writeFile(file, '{ "userland-proxy": false }')
  const wanted = await subjectsWanted({ engine: ['26.1', 'newest'], engineOptions: ['none', file] }, async () => [])
  assert.deepEqual(
    wanted.map(({ engine, options, optionsFile }) => [engine, options, optionsFile]),
    [
      ['26.1', null, undefined],
      ['26.1', { 'userland-proxy': false }, 'no-proxy.json'],
      ['newest', null, undefined],
      ['newest', { 'userland-proxy': false }, 'no-proxy.json'],
    ],
  )
  await rm(folder, { recursive: true })
})

test('without words it is the newest engine, with "all" each that can be had', async () => {
  const all = async () => ['20.10.5', '28.5.2']
  const engines = async (words: Partial<SubjectWords>) =>
    (await subjectsWanted({ engine: [], engineOptions: [], ...words }, all)).map(({ engine }) => engine)
  assert.deepEqual(await engines({}), ['newest'])
  assert.deepEqual(await engines({ engines: 'all' }), ['20.10.5', '28.5.2'])
  await assert.rejects(engines({ engine: ['28'], engines: 'all' }), { message: 'Give --engine or --engines, not both' })
})

test('a list of engines has a line each, and options are sought beside it', () => {
  const list = '# what we ship on\n20.10.5\n\n28.5  ipv6.json # the new one\nnewest none\n'
  assert.deepEqual(parseEngineList('/etc/lab/engines.txt', list), [
    { engine: '20.10.5' },
    { engine: '28.5', options: '/etc/lab/ipv6.json' },
    { engine: 'newest', options: 'none' },
  ])
})

test('a list without engines and a line with a third word are usage errors', () => {
  assert.throws(() => parseEngineList('engines.txt', '# none\n'), /^UsageError: engines\.txt lists no engine/)
  assert.throws(
    () => parseEngineList('engines.txt', '28\n27 a.json b.json\n'),
    /^UsageError: engines\.txt:2: .*"b\.json"/,
  )
})
