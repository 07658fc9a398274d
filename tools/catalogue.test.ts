import assert from 'node:assert/strict'
import { it } from 'node:test'
import { countOutcomes } from './catalogue'

function outcome(result: string) {
  return { scenario: `a.feature#${result}`, subject: 'docker-28.5.2', result, findings: [] }
}

it('takes nothing but passed for a pass', () => {
  const words = ['passed', 'passed', 'failed', 'blocked', 'broken', 'flaky', 'skipped']
  const { failures, ...counted } = countOutcomes(words.map((word) => outcome(word)))
  assert.deepEqual(counted, { passed: 2, failed: 4, skipped: 1 })
  assert.equal(failures.length, 4)
})

it('says of each failure where and why', () => {
  assert.deepEqual(countOutcomes([{ ...outcome('failed'), error: { message: 'web is not reached' } }]).failures, [
    'failed on docker-28.5.2: a.feature#failed\nweb is not reached',
  ])
})

it('says what vethlab left behind, and nothing of what an engine did', () => {
  const left = (owner: string) => ({ host: 'lan', owner, leftovers: ['+ link: one', '+ link: two'] })
  const { failed, failures } = countOutcomes([{ ...outcome('passed'), findings: [left('vethlab'), left('engine')] }])
  assert.equal(failed, 0)
  assert.deepEqual(failures, ['left on lan, docker-28.5.2: a.feature#passed\n+ link: one\n+ link: two'])
})
