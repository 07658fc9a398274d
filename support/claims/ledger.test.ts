import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Results, Scenario } from '../results/results'
import { sampleResults, sampleRow } from '../results/sample-results'
import { ALWAYS, type Claim } from './claim'
import { buildLedger } from './ledger'

const WORDS = { en: 'Said', zh: '说' }
const CLAIM: Claim = { id: 'S39', says: WORDS, shownBy: WORDS, expected: ALWAYS, places: [] }

function run(started: string, ...rows: Parameters<typeof sampleRow>[1][]): Results {
  return sampleResults(
    rows.map((row) => sampleRow('found', row)),
    { started },
  )
}

function scenarios({ scenarios: all }: Results, supports = ['S39']): Scenario[] {
  return all.map((scenario) => ({ ...scenario, claims: { supports, refutes: [] } }))
}

const passed = run('2026-11-20', { result: 'passed' })
const failed = run('2026-11-21', { result: 'failed', error: { type: 'A', message: 'It differs\nin 1 cell' } })

function verdicts(runs: Results[], catalogue = scenarios(passed)) {
  const { subjects, rows } = buildLedger([CLAIM], catalogue, runs)
  return subjects.map(({ name }, index) => `${name}: ${rows[0]?.verdicts[index]?.word}`)
}

it('takes the newest result of a scenario', () => {
  assert.deepEqual(verdicts([passed, failed]), ['docker 28.5.2: unknown'])
  const later = { ...passed, run: { ...passed.run, started: '2026-11-22' } }
  assert.deepEqual(verdicts([later, failed]), ['docker 28.5.2: holds'])
})

it('says why, in the first line of the error', () => {
  const [row] = buildLedger([CLAIM], scenarios(passed), [failed]).rows
  assert.deepEqual(row?.verdicts[0]?.reasons, ['features/names/names.feature#found failed: It differs'])
})

it('judges each subject apart, oldest first', () => {
  const other = run('2026-11-21', { subject: 'docker-20.10.24' }, { subject: 'docker-20.10.5', result: 'failed' })
  const expected = ['docker 20.10.5: unknown', 'docker 20.10.24: holds', 'docker 28.5.2: holds']
  assert.deepEqual(verdicts([passed, other]), expected)
})

it('tells one engine on two kernels apart', () => {
  const elsewhere = { ...failed, subjects: failed.subjects.map((subject) => ({ ...subject, kernel: '6.1.0' })) }
  const expected = ['docker 28.5.2, kernel 6.1.0: unknown', 'docker 28.5.2, kernel 6.18.0: holds']
  assert.deepEqual(verdicts([passed, elsewhere]), expected)
})

it('takes no notice of a run under a sabotage, nor of what never began', () => {
  const sabotaged = { ...failed, subjects: failed.subjects.map((subject) => ({ ...subject, sabotage: 'rain' })) }
  assert.deepEqual(verdicts([passed, sabotaged]), ['docker 28.5.2: holds'])
  const cut = sampleResults([{ ...sampleRow('found', { result: 'broken' }) }], { started: '2026-11-22' })
  for (const row of cut.results) delete row.started
  assert.deepEqual(verdicts([passed, cut]), ['docker 28.5.2: holds'])
})

it('takes no notice of what an interruption cut off', () => {
  const broken = sampleResults([sampleRow('found', { result: 'broken' })], { started: '2026-11-22' })
  assert.deepEqual(verdicts([passed, broken]), ['docker 28.5.2: unknown'])
  const interrupted = { ...broken, run: { ...broken.run, interrupted: 'SIGINT' } }
  assert.deepEqual(verdicts([passed, interrupted]), ['docker 28.5.2: holds'])
})

it('goes by the tags and names that scenarios have now', () => {
  assert.deepEqual(verdicts([passed], scenarios(passed, ['S40'])), ['docker 28.5.2: unknown'])
  const renamed = scenarios(passed).map((scenario) => ({ ...scenario, id: 'features/names/names.feature#seen' }))
  assert.deepEqual(verdicts([passed], renamed), ['docker 28.5.2: unknown'])
})

it('knows no subject without a run', () => {
  const { subjects, rows } = buildLedger([CLAIM], scenarios(passed), [])
  assert.deepEqual([subjects, rows], [[], [{ claim: CLAIM, verdicts: [] }]])
})
