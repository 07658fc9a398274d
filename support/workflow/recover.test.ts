import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { intentMessage } from '../results/announce'
import { MESSAGES_FILE, readResults } from '../results/results'
import { sampleResults, sampleRow, sampleSubject } from '../results/sample-results'
import { recoverRun } from './recover'

let folder: string
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-recover-'))
})
after(() => rm(folder, { recursive: true }))

async function killed(name: string): Promise<string> {
  const { scenarios } = sampleResults([sampleRow('one'), sampleRow('two')])
  const intent = intentMessage({ subjects: [sampleSubject()], unavailable: [], repeat: 1, scenarios })
  const run = path.join(folder, name)
  await mkdir(run)
  await writeFile(path.join(run, MESSAGES_FILE), `${JSON.stringify(intent)}\n{"testRunStarted":{"id":"1`)
  return run
}

test('a run that was killed while it wrote a message gets its results and all reports', async () => {
  const run = await killed('first')
  assert.match((await recoverRun(run)) ?? '', /2 broken/)
  const { run: made, results } = await readResults(run)
  assert.deepEqual([made.id, made.planned, made.complete, made.exitCode], ['first', 2, false, 3])
  assert.ok(results.every(({ reason }) => reason === 'never started: the run stopped without a word'))
  const files = await readdir(run)
  assert.ok(['junit.xml', 'summary.md', 'matrix.html', 'allure-results'].every((name) => files.includes(name)))
})

test('a run with results keeps them, and a folder that is of no run is left alone', async () => {
  const run = await killed('second')
  await recoverRun(run)
  assert.equal(await recoverRun(run), undefined)
  assert.equal(await recoverRun(folder), undefined)
  assert.deepEqual((await readdir(folder)).sort(), ['first', 'second'])
})

test('where to get the results of a killed run is told by whoever misses them', async () => {
  const run = await killed('third')
  await assert.rejects(
    readResults(run),
    /its run was cut off; make them of its messages with \.\/vethlab report .*third$/,
  )
})
