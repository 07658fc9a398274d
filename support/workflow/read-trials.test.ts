import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { UsageError } from '../errors'
import { PROOF_FILE } from '../proof/proof'
import { sampleProof, sampleScenario } from '../proof/sample-proof'
import { intentMessage } from '../results/announce'
import { MESSAGES_FILE, RESULTS_FILE, writeResults } from '../results/results'
import { sampleResults, sampleRow, sampleSubject } from '../results/sample-results'
import { readTrials } from './read-trials'

let reports: string
before(async () => {
  reports = await mkdtemp(path.join(tmpdir(), 'vethlab-trials-'))
})
after(() => rm(reports, { recursive: true }))

/** A run of prove that went on from others. */
async function run(id: string, continued: readonly string[]): Promise<string> {
  const folder = path.join(reports, id)
  await mkdir(folder)
  const started = `2026-11-21T1${id}:00:00.000Z`
  await writeResults(path.join(folder, RESULTS_FILE), sampleResults([sampleRow(id)], { id, started }))
  const proof = sampleProof([sampleScenario(id)], [])
  await writeFile(
    path.join(folder, PROOF_FILE),
    JSON.stringify({ ...proof, run: { ...proof.run, continued: [...continued] } }),
  )
  return folder
}

test('a run brings the runs that it went on from, each once, the oldest first', async () => {
  await run('1', [])
  await run('2', ['1'])
  const third = await run('3', ['2', '1'])
  assert.deepEqual(
    (await readTrials([third, path.join(reports, '2')])).map((results) => results.run.id),
    ['1', '2', '3'],
  )
})

test('a run that was killed is read from its messages, and a folder without any is refused', async () => {
  const folder = path.join(reports, 'killed')
  await mkdir(folder)
  await assert.rejects(readTrials([folder]), UsageError)
  const intent = intentMessage({ subjects: [sampleSubject()], unavailable: [], repeat: 1 })
  await writeFile(path.join(folder, MESSAGES_FILE), `${JSON.stringify(intent)}\n{"cut`)
  const [killed] = await readTrials([folder])
  assert.deepEqual([killed?.run.id, killed?.run.complete], ['killed', false])
})
