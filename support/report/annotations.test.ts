import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Results, ScenarioResult } from '../results/results'
import { sampleResults, sampleRow } from '../results/sample-results'
import { githubAnnotations } from './annotations'

const differs = (message: string) => ({ type: 'AssertionError', message, step: 'Then the answers are' })

function failed(name: string, message = `${name} differs`, more: Partial<ScenarioResult> = {}): ScenarioResult {
  return sampleRow(name, { result: 'failed', error: differs(message), ...more })
}

function many(count: number, feature: string): ScenarioResult[] {
  return Array.from({ length: count }, (_, number) =>
    failed(`${number}`, 'x', { scenario: `features/names/${feature}.feature#${number}` }),
  )
}

/** Features of their own, as their files are. */
function named(results: Results): Results {
  return { ...results, scenarios: results.scenarios.map((each) => ({ ...each, featureName: each.feature })) }
}

test('a run in which all is as expected has no annotations', () => {
  assert.deepEqual(githubAnnotations(sampleResults([sampleRow('a'), sampleRow('b', { result: 'skipped' })])), [])
})

test('what a file of expectations accepts has none', () => {
  const accepted = { scenario: 'bad', result: 'failed' as const, reason: 'known', expires: '2026-12-31' }
  assert.deepEqual(githubAnnotations(sampleResults([failed('bad', 'x', { accepted })])), [])
})

test('an annotation stands at its scenario and says what differs', () => {
  const [line, ...rest] = githubAnnotations(sampleResults([sampleRow('ok'), failed('bad')]))
  assert.equal(
    line,
    '::error file=features/names/names.feature,line=4,title=failed on docker 28.5.2%3A bad::Then the answers are%0Abad differs',
  )
  assert.deepEqual(rest, [])
})

test('what GitHub takes for its own signs is escaped', () => {
  const name = 'a, b: 100 %'
  const message = 'Lost 100 %0A, or ::warning::\r\n  a -> b: no'
  const [line = ''] = githubAnnotations(sampleResults([failed(name, message)]))
  assert.ok(line.includes('title=failed on docker 28.5.2%3A a%2C b%3A 100 %25::'), line)
  assert.ok(line.endsWith('::Then the answers are%0ALost 100 %250A, or ::warning::%0D%0A  a -> b: no'), line)
  assert.equal(line.split('\n').length, 1)
})

test('a scenario that fails on several engines is one annotation', () => {
  const lines = githubAnnotations(
    sampleResults([failed('a', 'x', { subject: 'docker-20.10.5' }), failed('a', 'y', { subject: 'docker-28.5.2' })]),
  )
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /title=failed on docker 20\.10\.5%2C docker 28\.5\.2%3A a::/)
})

test('one fault that broke many scenarios is one annotation, after what differs', () => {
  const error = { type: 'Error', message: 'no space left on device', step: 'Given the containers' }
  const broken = ['a', 'b', 'c'].map((name) => sampleRow(name, { result: 'broken', reason: `Error in ${name}`, error }))
  const lines = githubAnnotations(sampleResults([...broken, failed('d')]))
  assert.equal(lines.length, 2)
  assert.match(lines[0] ?? '', /title=failed on .*d::/)
  assert.match(lines[1] ?? '', /%0Ano space left on device%0AThe same befell 2 more scenarios\.$/)
})

test('there are at most ten, the first of each feature before the second of any', () => {
  const lines = githubAnnotations(named(sampleResults([...many(30, 'one'), ...many(2, 'two'), ...many(1, 'three')])))
  const commands = lines.filter((line) => line.startsWith('::'))
  assert.equal(commands.length, 10)
  const features = commands.map((line) => /names\/(\w+)\.feature/.exec(line)?.[1])
  assert.deepEqual(features.slice(0, 5), ['one', 'two', 'three', 'one', 'two'])
  assert.equal(lines.at(-1), '23 more problems: see the summary')
})

test('an incomplete run comes first, and has no file', () => {
  const [line] = githubAnnotations(sampleResults([failed('a')], { complete: false, planned: 9 }))
  assert.equal(line, '::error title=The run::The run is incomplete: not all of its 9 scenarios came to their end.')
})

test('a feature outside of the repository has no place in it', () => {
  const [line] = githubAnnotations(sampleResults([failed('a')]), { repository: '/somewhere/else' })
  assert.match(line ?? '', /^::error title=failed/)
})

test('a long message is cut', () => {
  const [line = ''] = githubAnnotations(sampleResults([failed('a', 'x'.repeat(100_000))]))
  assert.ok(line.length < 4200, String(line.length))
})
