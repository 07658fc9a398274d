import assert from 'node:assert/strict'
import { it } from 'node:test'
import { countResults } from './catalogue'

it('takes nothing but passed for a pass', () => {
  const words = ['passed', 'passed', 'failed', 'blocked', 'broken', 'flaky', 'skipped']
  assert.deepEqual(countResults(words), { passed: 2, failed: 4, skipped: 1 })
})
