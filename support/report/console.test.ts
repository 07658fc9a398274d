import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { sampleResults, sampleRow } from '../results/sample-results'
import { consoleReport } from './console'
import { widthOf } from './paint'

const error = {
  type: 'AssertionError',
  message:
    'The answers differ from the table in 1 of 2 cells\n  c1 -> c2: expected not found, observed found (172.17.0.3; look-up c2; exit code 0; 12 ms)',
  step: 'Then the answers are',
}
const timing = {
  boot: 1000,
  engine: 2000,
  probes: 500,
  reset: 500,
  busy: [[Date.parse('2026-11-21T10:00:00Z'), Date.parse('2026-11-21T10:00:04Z')]],
}
const file = { name: 'transcript.sh', path: 'evidence/x/transcript.sh', mediaType: 'text/plain' }
const RESULTS = sampleResults([
  sampleRow('one'),
  sampleRow('two', { result: 'broken', reason: 'timed out in "When x"' }),
  sampleRow('three', {
    result: 'failed',
    error,
    files: [file],
    laterErrors: [{ type: 'Error', message: 'no reset', step: 'After' }],
  }),
  sampleRow('four', {
    result: 'blocked',
    error: { ...error, type: 'BlockedError', message: 'The control was not met' },
  }),
  sampleRow('five', { result: 'skipped', reason: 'no ip_vs' }),
  sampleRow('six', { result: 'skipped', reason: 'no ip_vs', timing }),
  sampleRow('seven', { findings: [{ host: 'host1', owner: 'engine', scenario: 'seven', leftovers: ['link veth1'] }] }),
])
const report = (width = 80, color = false) => consoleReport(RESULTS, { color, width, folder: 'reports/x' })

test('failures come first, then blocked, broken, skipped, findings, the table, the time, the verdict', () => {
  const text = report()
  const order = [
    'Failed:',
    'Blocked:',
    'Broken:',
    'Skipped (2)',
    'Left behind by the engine, and not known',
    'feature  ',
    'Where the time went',
    'Reports: reports/x',
    'Matrix:  reports/x/matrix.html',
    '7 scenarios on',
  ]
  const places = order.map((heading) => text.indexOf(heading))
  assert.ok(!places.includes(-1), String(places))
  assert.deepEqual(
    places,
    [...places].sort((one, other) => one - other),
  )
  assert.equal(
    text.split('\n').at(-1),
    '7 scenarios on docker 28.5.2: 2 passed, 1 failed, 1 blocked, 1 broken, 2 skipped',
  )
})

test('a failure shows where it is, what differs line by line, and its evidence', () => {
  assert.ok(
    report().includes(`failed  three
    Container names
    features/names/names.feature:5
    Then the answers are
      The answers differ from the table in 1 of 2 cells
        c1 -> c2: expected not found, observed found (172.17.0.3; look-up c2;
          exit code 0; 12 ms)
    then "After" failed too: no reset
    reports/x/evidence/three-`),
    report(),
  )
})

test('skipped scenarios are gathered by reason, leftovers named with their scenario', () => {
  assert.match(report(), /Skipped \(2\)\n {2}no ip_vs \(2\)\n {4}five\n {4}six\n/)
  assert.match(report(), /\n {2}seven: host1 kept link veth1\n/)
})

test('the table counts by feature, the times add up', () => {
  assert.match(
    report(),
    /feature +passed +failed +blocked +broken +skipped +time\nContainer names +2 +1 +1 +1 +2 +7\.0 s/,
  )
  assert.match(
    report(),
    /Where the time went \(1 worker for 10 s\)\n {2}boot +1\.0 s +10 %\n {2}engine calls +2\.0 s +20 %/,
  )
  assert.match(report(), /harness +6\.0 s +60 %\n {2}An engine or a probe was busy in 40 % of the 10 s/)
})

test('lines fit, but for paths', () => {
  for (const width of [80, 120]) {
    for (const line of report(width).split('\n')) assert.ok(widthOf(line) <= width || line.includes('evidence/'), line)
  }
})

test('colours change nothing but colours', () => {
  assert.notEqual(report(80, true), report())
  assert.equal(stripVTControlCharacters(report(80, true)), report())
})

test('a run with no scenario, or cut short, says so', () => {
  assert.equal(consoleReport(sampleResults([]), { color: false, width: 80 }), 'No scenario ran')
  const cut = consoleReport(sampleResults([sampleRow('one')], { planned: 2, complete: false, interrupted: 'SIGINT' }), {
    color: false,
    width: 80,
  })
  assert.match(
    cut,
    /The run was interrupted \(SIGINT\)\.\nThe run is incomplete: not all of its 2 scenarios came to their end\.\n1 scenario on/,
  )
})

test('with several subjects each has its row and its verdict', () => {
  const two = sampleResults([
    sampleRow('one', { result: 'failed', error }),
    sampleRow('one', { subject: 'docker-20.10.5' }),
  ])
  const text = consoleReport(two, { color: false, width: 100 })
  assert.match(text, /Container names > docker 28\.5\.2/)
  assert.match(text, /^subject +passed .*\ndocker 28\.5\.2 +- +1.*\ndocker 20\.10\.5 +1 +-/m)
  assert.match(text, /1 scenario on docker 20\.10\.5: 1 passed\n1 scenario on docker 28\.5\.2: 1 failed$/)
})
