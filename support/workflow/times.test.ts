import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { readCatalogue } from '../claims/catalogue'
import { sampleRow } from '../results/sample-results'
import { homeId, readTimes, timesOf, withTimes } from './times'

const id = (name: string) => sampleRow(name).scenario

test("a scenario's time is the mean over the subjects that it ran on", () => {
  const on = (subject: string, milliseconds: number, more = {}) => sampleRow('a', { subject, milliseconds, ...more })
  const times = timesOf({
    subjects: [],
    results: [
      on('docker-20.10.5', 4000),
      on('docker-26.1.5', 2040),
      on('docker-28.5.2', 10, { result: 'skipped' }),
      sampleRow('b', { milliseconds: 120, result: 'skipped' }),
      sampleRow('c', { started: undefined, result: 'broken' }),
    ],
  })
  assert.deepEqual(Object.fromEntries(times), { [id('a')]: 3, [id('b')]: 0.1 })
})

test('a scenario without a time counts as the median; without any times all count alike', () => {
  const times = new Map([
    [id('a'), 1],
    [id('b'), 2],
    [id('c'), 90],
  ])
  const timed = withTimes([{ id: id('b') }, { id: id('new') }], times)
  assert.deepEqual(timed, [
    { id: id('b'), seconds: 2 },
    { id: id('new'), seconds: 2 },
  ])
  const [one, other] = withTimes([{ id: 'x.feature#1' }, { id: 'x.feature#2' }], new Map())
  assert.equal(one?.seconds, other?.seconds)
})

test('a scenario of the catalogue has the same id wherever vethlab is called from', () => {
  const before = process.cwd()
  try {
    process.chdir(path.resolve(__dirname, '../../docs'))
    assert.equal(homeId('../features/a/b.feature#rule/name/2'), 'features/a/b.feature#rule/name/2')
    assert.equal(homeId('../../elsewhere/b.feature#name'), '../../elsewhere/b.feature#name')
  } finally {
    process.chdir(before)
  }
})

test('the file of times can be read, and speaks of the catalogue', async () => {
  const times = await readTimes()
  assert.ok((await readCatalogue()).some(({ id: each }) => times.has(each)))
})
