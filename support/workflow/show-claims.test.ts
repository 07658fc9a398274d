import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, it } from 'node:test'
import { z } from 'zod'
import { readCatalogue } from '../claims/catalogue'
import { UsageError } from '../errors'
import { sampleResults, sampleRow } from '../results/sample-results'
import { type ClaimsRequest, showClaims } from './show-claims'

/** Containers find each other by name: a claim with several scenarios, each for every version. */
const CLAIM = 'S39'
let reports: string

const shown = z.object({
  documents: z.array(z.object({ file: z.string() })),
  subjects: z.array(z.object({ name: z.string() })),
  claims: z.array(z.object({ id: z.string(), verdicts: z.array(z.object({ subject: z.string(), word: z.string() })) })),
})

async function leaveRun(name: string, subject: string): Promise<void> {
  const scenarios = (await readCatalogue()).filter(({ claims }) => claims.supports.includes(CLAIM))
  const rows = scenarios.map(({ id }) => sampleRow('', { scenario: id, subject }))
  const folder = path.join(reports, name)
  await mkdir(folder)
  await writeFile(path.join(folder, 'results.json'), JSON.stringify({ ...sampleResults(rows), scenarios }))
}

before(async () => {
  reports = await mkdtemp(path.join(os.tmpdir(), 'vethlab-reports-'))
  await leaveRun('one', 'docker-20.10.5')
  await leaveRun('two', 'docker-28.5.2')
  await mkdir(path.join(reports, 'broken-off'))
})

after(() => rm(reports, { recursive: true }))

const show = (request: Partial<ClaimsRequest> = {}, from = reports) => showClaims({ language: 'en', ...request }, from)
const parsed = async (request: Partial<ClaimsRequest> = {}) =>
  shown.parse(JSON.parse(await show({ ...request, json: true })))

it('prints the verdicts of the runs, and names a run that cannot be read', async () => {
  const text = await show({ document: '000' })
  assert.match(text, /S39 .*\n +holds +holds\n/)
  assert.match(text, /Left out: No results in .*broken-off/)
})

it('gives the same as JSON', async () => {
  const { claims, documents, subjects } = await parsed({ document: '000_2b0d5e563e65a53a.txt' })
  assert.deepEqual([documents.length, subjects.length], [1, 2])
  const verdicts = claims.find(({ id }) => id === CLAIM)?.verdicts
  assert.deepEqual(verdicts, [
    { subject: 'docker 20.10.5', word: 'holds' },
    { subject: 'docker 28.5.2', word: 'holds' },
  ])
})

it('keeps to an engine, in the words of run', async () => {
  for (const engine of ['20', '20.10.5', 'oldest']) {
    assert.deepEqual((await parsed({ engine })).subjects, [{ name: 'docker 20.10.5' }], engine)
  }
  assert.deepEqual((await parsed({ engine: 'newest' })).subjects, [{ name: 'docker 28.5.2' }])
})

it('refuses an engine without a run, and a word that is none', async () => {
  await assert.rejects(
    show({ engine: '26.1' }),
    new UsageError('No run in reports/ has judged the engine "26.1"; runs are of 20.10.5, 28.5.2'),
  )
  await assert.rejects(show({ engine: 'bin:./rc1' }), /No run in reports\/ has judged the engine "bin:.\/rc1"/)
  await assert.rejects(show({ engine: 'ship' }), /"ship" is no engine/)
  await assert.rejects(show({ engine: 'ship' }, path.join(reports, 'none')), /"ship" is no engine/)
})

it('refuses a document that is none, or several', async () => {
  await assert.rejects(show({ document: '005.txt' }), /^UsageError: "005.txt" is no document; they are 000_.*004_/)
  await assert.rejects(show({ document: '00' }), /"00" is several documents/)
})

it('prints the ledger without any run', async () => {
  assert.match(await show({}, path.join(reports, 'none')), /^No run in reports\/.*S114.*114 claims$/s)
})
