import assert from 'node:assert/strict'
import { it } from 'node:test'
import { acceptExpected } from '../results/accept'
import type { Expectation } from '../results/expectations'
import { sampleResults, sampleRow } from '../results/sample-results'
import { githubAnnotations } from './annotations'
import { consoleReport } from './console'
import { junitXml } from './junit'
import { matrixMarkdown } from './matrix/markdown'
import { matrixOf } from './matrix/model'
import { matrixPage } from './matrix/page'
import { summaryMarkdown } from './summary'

const entry = (name: string, rest: Partial<Expectation> = {}): Expectation => ({
  scenario: `features/names/names.feature#${name}`,
  result: 'failed',
  reason: 'moby 1',
  expires: '2026-12-31',
  ...rest,
})

const rows = [sampleRow('known', { result: 'failed' }), sampleRow('fine')]
const late = entry('fine', { expires: '2026-11-20' })
const results = acceptExpected(sampleResults(rows), [entry('known'), entry('fine'), entry('gone'), late], '2026-11-21')

it('is said on the console, and is no failure there', () => {
  const text = consoleReport(results, { color: false, width: 100 })
  assert.match(text, /Accepted, though not passed \(1\)\n {2}known: failed, accepted until 2026-12-31: moby 1\n/)
  assert.doesNotMatch(text, /Failed: the behaviour differs/)
  assert.match(text, /2 scenarios on docker 28\.5\.2: 1 passed, 1 failed; 1 of them accepted$/)
})

it('goes with what is to be said of the other entries', () => {
  const text = consoleReport(results, { color: false, width: 200 })
  assert.match(text, /expired on 2026-11-20: features\/names\/names\.feature#fine: failed \(moby 1\)\n/)
  assert.match(text, /not needed: features\/names\/names\.feature#fine: failed \(moby 1\)\n/)
  assert.match(text, /not tried: 1, of scenarios that this run does not have\n/)
})

it('is said in the summary, and annotates nothing', () => {
  assert.match(
    summaryMarkdown(results),
    /## Accepted, though not passed\n\n- known: failed, accepted until 2026-12-31: moby 1\n/,
  )
  assert.doesNotMatch(summaryMarkdown(results), /## Failed/)
  assert.doesNotMatch(githubAnnotations(results, {}).join('\n'), /^::error/m)
})

it('is skipped in JUnit', () => {
  const xml = junitXml(results)
  assert.match(xml, /<skipped message="failed, accepted until 2026-12-31: moby 1"\/>/)
  assert.match(xml, /failures="0" errors="0" skipped="1"/)
})

it('is marked in the matrix', async () => {
  const matrix = matrixOf(results, [])
  assert.match(matrixMarkdown(matrix), /\| known \| ✕ does not hold \(accepted\) \|/)
  assert.match(await matrixPage(matrix), /does not hold<small>.*accepted/)
  assert.doesNotMatch(await matrixPage(matrix), /holds<small>.*accepted/)
})
