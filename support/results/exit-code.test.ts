import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitCode } from './exit-code'
import type { ResultWord, Run } from './results'
import { sampleResults, sampleRow } from './sample-results'

function codeOf(words: readonly ResultWord[], run: Partial<Run> = {}): number {
  return exitCode(
    sampleResults(
      words.map((result, index) => sampleRow(`s${index}`, { result })),
      run,
    ),
  )
}

test('all as expected is 0, skipped scenarios beside passed ones too', () => {
  assert.equal(codeOf(['passed']), 0)
  assert.equal(codeOf(['passed', 'skipped']), 0)
})

test('a behaviour that differs is 1, a blocked control and a flaky scenario likewise', () => {
  assert.equal(codeOf(['passed', 'failed']), 1)
  assert.equal(codeOf(['passed', 'blocked']), 1)
  assert.equal(codeOf(['passed', 'flaky']), 1)
})

test('nothing ran, or all was skipped, is 2; so is a feature that cannot be read', () => {
  assert.equal(codeOf([]), 2)
  assert.equal(codeOf(['skipped', 'skipped']), 2)
  assert.equal(codeOf([], { errors: [{ where: 'feature', message: 'x' }], complete: false }), 2)
})

test('a fault of the harness is 3 and wins over 1', () => {
  assert.equal(codeOf(['failed', 'broken', 'passed']), 3)
  assert.equal(codeOf(['failed'], { complete: false }), 3)
  assert.equal(codeOf(['passed'], { errors: [{ where: 'run', message: 'a worker died' }] }), 3)
  assert.equal(codeOf([], { complete: false }), 3)
})

test('what vethlab itself left behind is 3, what an engine or a sabotage left is none of its faults', () => {
  const left = (owner: 'engine' | 'vethlab' | 'sabotage') =>
    exitCode(
      sampleResults([sampleRow('one', { findings: [{ host: 'lan', scenario: 'one', owner, leftovers: ['+ x'] }] })]),
    )
  assert.deepEqual([left('vethlab'), left('engine'), left('sabotage')], [3, 0, 0])
})

test('an interrupted run is 130, whatever it had found', () => {
  assert.equal(codeOf(['failed', 'broken'], { interrupted: 'SIGINT', complete: false }), 130)
})
