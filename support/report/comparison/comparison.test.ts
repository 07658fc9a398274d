import assert from 'node:assert/strict'
import { it } from 'node:test'
import { compareSides } from '../../results/comparison/compare'
import type { Comparison } from '../../results/comparison/comparison'
import { pairSubjects } from '../../results/comparison/pairs'
import { layTogether } from '../../results/comparison/side'
import type { Expectation } from '../../results/expectations'
import type { ScenarioResult } from '../../results/results'
import { sampleResults, sampleRow } from '../../results/sample-results'
import { comparisonText } from './console'
import { comparisonMarkdown } from './markdown'

const KNOWN: Expectation = {
  scenario: 'features/names/names.feature#known',
  result: 'failed',
  reason: 'moby 1',
  expires: '2026-12-31',
}

function compare(
  before: readonly ScenarioResult[],
  after: readonly ScenarioResult[],
  expectations: Expectation[] = [],
): Comparison {
  const [old, fresh] = [before, after].map((rows, number) =>
    layTogether(number === 0 ? 'old' : 'new', 'p', [{ folder: 'reports/1', results: sampleResults(rows) }]),
  )
  assert.ok(old && fresh)
  return compareSides(old, fresh, pairSubjects(old, fresh), { partial: false, expectations, today: '2026-11-21' })
}

const FAILED: Partial<ScenarioResult> = {
  result: 'failed',
  error: {
    type: 'AssertionError',
    message: 'The answers differ in 1 of 1 cells\n  c1 -> c2: expected found, observed | nothing',
  },
  files: [{ name: 'transcript.sh', path: 'evidence/x/transcript.sh', mediaType: 'text/x-shellscript' }],
}
const seen = (cell: string) => [
  {
    subject: 'The routes of c1',
    observed: [
      ['TO', 'VIA'],
      ['default', cell],
    ],
  },
]

const changes = () =>
  compare(
    [sampleRow('known'), sampleRow('names'), sampleRow('gone'), sampleRow('routes', { observations: seen('a') })],
    [sampleRow('known', FAILED), sampleRow('names', FAILED), sampleRow('routes', { observations: seen('') })],
    [KNOWN, { ...KNOWN, scenario: 'features/nowhere.feature#x' }],
  )

const text = (comparison: Comparison) => comparisonText(comparison, { color: false, width: 100, folder: 'reports/1' })

it('prints what is lost first, with the evidence, and the verdict last', () => {
  const said = text(changes())
  assert.match(
    said,
    /Regressions \(1\)\n\n {2}names\n {6}Container names\n {6}features\/names\/names\.feature:\d\n {6}passed -> failed: The answers differ/,
  )
  assert.match(said, /\n {10}c1 -> c2: expected found, observed \| nothing\n {6}reports\/1\/evidence\/names-/)
  assert.match(said, /Vanished scenarios that had passed \(1\)\n.*--part compares only what both have/)
  assert.match(said, /The routes of c1\n {10}before: TO default, VIA a\n {10}now: {4}TO default, VIA \(nothing\)/)
  assert.match(said, /\n1 regression, 1 lost scenario, 1 changed observation, 1 accepted; 1 of 3 results as before$/)
  assert.ok(said.indexOf('Regressions') < said.indexOf('Observed otherwise'))
})

it('names the reason of what is accepted, and the expectations that were not tried', () => {
  const said = text(changes())
  assert.match(said, /Accepted \(1\)\n {2}known\n[\s\S]*accepted until 2026-12-31: moby 1/)
  assert.match(said, /Expectations that were not tried \(1\)\n.*\n {2}features\/nowhere\.feature#x: failed/)
})

it('says so when nothing has changed', () => {
  const same = text(compare([sampleRow('a')], [sampleRow('a')]))
  assert.match(same, /Nothing has changed; 1 of 1 result as before$/)
  assert.match(same, /1 pair, too few to tell noise from a slow-down/)
})

it('names both engines where they differ', () => {
  const old = sampleRow('a', { subject: 'docker-20.10.5' })
  const said = text(compare([old], [sampleRow('a', { result: 'blocked' })]))
  assert.match(
    said,
    /docker 28\.5\.2 against docker 20\.10\.5: 1 scenario on both\n {2}version: 20\.10\.5, now 28\.5\.2/,
  )
  assert.match(said, /docker 20\.10\.5 passed -> docker 28\.5\.2 blocked/)
})

it('names the engine once where several were compared with themselves', () => {
  const on = (subject: string, result: ScenarioResult['result']) => sampleRow('a', { subject, result })
  const said = text(
    compare(
      [on('docker-20.10.5', 'passed'), on('docker-28.5.2', 'passed')],
      [on('docker-20.10.5', 'passed'), on('docker-28.5.2', 'failed')],
    ),
  )
  assert.match(said, / {6}Container names > docker 28\.5\.2\n.*\n {6}passed -> failed\n/)
})

it('keeps a cell of several lines on one', () => {
  const said = text(
    compare([sampleRow('a', { observations: seen('x') })], [sampleRow('a', { observations: seen('y\n* z') })]),
  )
  assert.match(said, /now: {4}TO default, VIA y \* z\n/)
})

it('cuts long lists of what is no loss, and says how long they are', () => {
  const rows = Array.from({ length: 30 }, (_, number) => sampleRow(`scenario ${number}`, { result: 'failed' }))
  const said = text(
    compare(
      rows,
      rows.map((row) => ({ ...row, result: 'passed' as const })),
    ),
  )
  assert.match(said, /Repairs \(30\)[\s\S]*\nand 18 more\n/)
  const lost = text(
    compare(
      rows.map((row) => ({ ...row, result: 'passed' as const })),
      rows,
    ),
  )
  assert.equal(lost.match(/passed -> failed/g)?.length, 30)
})

it('writes the same in Markdown, whose letters it escapes', () => {
  const said = comparisonMarkdown(changes())
  assert.match(said, /^# What has changed\n\n\*\*1 regression, 1 lost scenario/)
  assert.match(
    said,
    /## Regressions \(1\)\n\n### names\n\nContainer names, `features\/names\/names\.feature:\d`\n\n```\npassed -> failed: The answers/,
  )
  assert.match(said, /- \*\*gone\*\*: passed \(Container names, `features/)
  assert.match(said, /features\/nowhere\.feature\\#x: failed/)
})

it('stays below what a step of a build may say', () => {
  const long = { ...FAILED, error: { type: 'AssertionError', message: `x\n${'y'.repeat(5000)}` } }
  const rows = Array.from({ length: 400 }, (_, number) => sampleRow(`scenario ${number}`))
  const said = comparisonMarkdown(
    compare(
      rows,
      rows.map((row) => ({ ...row, ...long })),
    ),
  )
  assert.ok(Buffer.byteLength(said) <= 900_000)
  assert.match(said, /Cut: see `comparison\.json`/)
})
