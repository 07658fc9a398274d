import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleResults, sampleRow } from '../results/sample-results'
import { summaryMarkdown } from './summary'

const error = {
  type: 'AssertionError',
  message: 'It differs\n  a -> b: expected `x`, observed ```y```',
  step: 'Then x',
}

test('the summary has the verdict, the counts by topic, the differences, reasons for skipping, findings, times', () => {
  const text = summaryMarkdown(
    sampleResults([
      sampleRow('one'),
      sampleRow('two|<b>', { result: 'failed', error }),
      sampleRow('three', { result: 'skipped', reason: 'outside docker<28.0' }),
      sampleRow('four', {
        findings: [{ host: 'host1', owner: 'engine', scenario: 'four', leftovers: ['link veth1'] }],
      }),
    ]),
  )
  assert.match(text, /^# vethlab\n\n\*\*4 scenarios on docker 28\.5\.2: 2 passed, 1 failed, 1 skipped\*\*\n/)
  assert.match(
    text,
    /\| Topic \| passed \| failed \| blocked \| broken \| skipped \| time \|\n\| --- \| ---: \|.*\n\| names \| 2 \| 1 \| - \| - \| 1 \| 4\.0 s \|/,
  )
  assert.match(text, /### two\\\|\\<b\\>\n/)
  assert.match(text, /\n````\nThen x\n {2}It differs\n {4}a -> b: expected `x`, observed ```y```\n````\n/)
  assert.match(text, /- outside docker\\<28\.0 \(1\): three\n/)
  assert.match(text, /- four: host1 kept link veth1\n/)
  assert.match(text, /\| engine calls \| 0\.0 s \| 0 % \|/)
})

test('it stays below what GitHub takes, and says what it left out', () => {
  const long = { ...error, message: `It differs\n${'名'.repeat(30_000)}` }
  const rows = Array.from({ length: 200 }, (_, index) => sampleRow(`s${index}`, { result: 'failed', error: long }))
  const text = summaryMarkdown(sampleResults(rows))
  assert.ok(Buffer.byteLength(text) < 900_000, String(Buffer.byteLength(text)))
  assert.match(text, /\*\d+ more problems: see `results\.json`\.\*/)
  assert.match(text, /## Where the time went/)
})

test('even its lists cannot make it too long', () => {
  const rows = Array.from({ length: 3000 }, (_, index) =>
    sampleRow(`s${index}`, { result: 'skipped', reason: `${index} ${'r'.repeat(500)}` }),
  )
  const text = summaryMarkdown(sampleResults(rows))
  assert.ok(Buffer.byteLength(text) < 900_000)
  assert.match(text, /Cut: see `results\.json`/)
})

test('an incomplete run says so above all', () => {
  const text = summaryMarkdown(sampleResults([sampleRow('one')], { complete: false, planned: 3 }))
  assert.match(text, /> \*\*The run is incomplete/)
})
