import assert from 'node:assert/strict'
import { it } from 'node:test'
import { addUp, withExitCode } from './tally'

it('adds the counts and keeps the worst code', () => {
  const parts = [
    { passed: 3, failed: 1, skipped: 0, code: 1, failures: ['one'] },
    { passed: 2, failed: 1, skipped: 4, code: 3, failures: ['two'] },
  ]
  assert.deepEqual(addUp(parts), { passed: 5, failed: 2, skipped: 4, code: 3, failures: ['one', 'two'] })
  assert.deepEqual(addUp([]), { passed: 0, failed: 0, skipped: 0, code: 0, failures: [] })
})

it('never takes a bad end for a pass, nor a failure for a good end', () => {
  const counted = { passed: 3, failed: 0, skipped: 0, failures: [] }
  assert.deepEqual(withExitCode(counted, 3), { ...counted, failed: 1, code: 3, failures: ['ended with exit code 3'] })
  assert.deepEqual(withExitCode({ ...counted, failed: 2 }, 0), { ...counted, failed: 2, code: 1 })
  assert.deepEqual(withExitCode(counted, 0), { ...counted, code: 0 })
})
