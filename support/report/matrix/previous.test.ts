import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { RESULTS_FILE, type Results, writeResults } from '../../results/results'
import { sampleResults, sampleRow } from '../../results/sample-results'
import { previousResults } from './previous'

let reports: string
beforeEach(async () => {
  reports = await mkdtemp(path.join(tmpdir(), 'vethlab-previous-'))
})
afterEach(() => rm(reports, { recursive: true }))

async function runAt(name: string, results: Results): Promise<string> {
  await mkdir(path.join(reports, name))
  await writeResults(path.join(reports, name, RESULTS_FILE), results)
  return path.join(reports, name)
}

const FOUR = ['one', 'two', 'three', 'four'].map((name) => sampleRow(name))
const idBefore = async (results = sampleResults(FOUR)) =>
  (await previousResults(path.join(reports, '2026-05'), results))?.run.id

test('the run before is the newest earlier one that tried at least half of the same', async () => {
  await runAt('2026-01', sampleResults(FOUR, { id: 'first' }))
  assert.equal(await idBefore(), 'first')
  await runAt('2026-02', sampleResults(FOUR.slice(0, 2), { id: 'half' }))
  assert.equal(await idBefore(), 'half')
  await runAt('2026-03', sampleResults(FOUR.slice(0, 1), { id: 'a quarter' }))
  await runAt('2026-06', sampleResults(FOUR, { id: 'later' }))
  await mkdir(path.join(reports, '2026-04'))
  assert.equal(await idBefore(), 'half')
})

test('another engine is no run before, and neither is one under a sabotage', async () => {
  await runAt('2026-01', sampleResults(FOUR.map((row) => ({ ...row, subject: 'docker-26.1.5' }))))
  const spoilt = sampleResults(FOUR)
  await runAt('2026-02', {
    ...spoilt,
    subjects: spoilt.subjects.map((each) => ({ ...each, sabotage: 'resolver-deaf' })),
  })
  assert.equal(await idBefore(), undefined)
})
