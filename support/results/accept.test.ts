import assert from 'node:assert/strict'
import { it } from 'node:test'
import { acceptExpected } from './accept'
import type { Expectation } from './expectations'
import type { ResultWord } from './results'
import { sampleResults, sampleRow } from './sample-results'

const TODAY = '2026-11-21'

function expectation(name: string, rest: Partial<Expectation> = {}): Expectation {
  const scenario = `features/names/names.feature#${name}`
  return { scenario, result: 'failed', reason: 'moby 1', expires: '2026-12-31', ...rest }
}

function run(words: Readonly<Record<string, ResultWord>>, ...expectations: Expectation[]) {
  const rows = Object.entries(words).map(([name, result]) => sampleRow(name, { result }))
  return acceptExpected(sampleResults(rows), expectations, TODAY)
}

it('keeps the result, and names the reason', () => {
  const { results, run: head } = run({ a: 'failed', b: 'passed' }, expectation('a'))
  assert.deepEqual(
    results.map(({ result, accepted }) => [result, accepted?.reason]),
    [
      ['failed', 'moby 1'],
      ['passed', undefined],
    ],
  )
  assert.deepEqual([head.exitCode, head.expectations], [0, { expired: [], unneeded: [], untried: [] }])
})

it('leaves the exit code to everything else', () => {
  const code = (...args: Parameters<typeof run>) => run(...args).run.exitCode
  assert.equal(code({ a: 'failed', b: 'failed' }, expectation('a')), 1)
  assert.equal(code({ a: 'failed', b: 'broken' }, expectation('a')), 3)
  assert.equal(code({ a: 'blocked' }, expectation('a')), 1)
  assert.equal(code({ a: 'failed' }, expectation('a')), 0)
  assert.equal(code({ a: 'failed' }, expectation('a', { expires: '2026-11-20' })), 1)
  assert.equal(code({ a: 'failed' }, expectation('a', { engine: '<28' })), 1)
  assert.equal(code({ a: 'skipped' }, expectation('a', { result: 'skipped' })), 2)
})

it('tells which entries are of no use any more', () => {
  const late = expectation('a', { expires: '2026-11-20' })
  const { run: head } = run({ a: 'failed', b: 'passed' }, late, expectation('b'), expectation('c'))
  assert.deepEqual(head.expectations, { expired: [late], unneeded: [expectation('b')], untried: [expectation('c')] })
})

it('changes nothing without a file', () => {
  const results = sampleResults([sampleRow('a', { result: 'failed' })])
  assert.equal(acceptExpected(results, [], TODAY), results)
})
