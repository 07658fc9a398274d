import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestStepResult } from '@cucumber/messages'
import { type JudgedStep, judge, judgeUnfinished } from './judge'
import type { StepRecord } from './results'

function step(status: StepRecord['status'], more: Partial<JudgedStep> = {}): JudgedStep {
  return { text: `Then it is ${status}`, status, milliseconds: 1, ...more }
}

function thrown(type: string, message: string, more: Partial<JudgedStep> = {}): JudgedStep {
  const exception = { type, message, stackTrace: `${type}: ${message}\n    at somewhere` }
  const outcome = { status: 'FAILED', duration: { seconds: 0, nanos: 0 }, exception } as TestStepResult
  return step('failed', { outcome, ...more })
}

const hook = { hook: 'after', text: 'After: the lab is reset' } as const

test('steps that all passed make it passed', () => {
  assert.deepEqual(judge([step('passed', { hook: 'before' }), step('passed')]), { result: 'passed', laterErrors: [] })
})

test('hooks alone show nothing, so they are no pass', () => {
  const { result, reason } = judge([step('passed', hook)])
  assert.deepEqual([result, reason], ['broken', 'it has no steps, so it shows nothing'])
})

test('a failed assertion is the behaviour of the subject, by its type or by its message', () => {
  const { result, error, reason } = judge([thrown('AssertionError', 'It differs\n  a: b'), step('skipped')])
  assert.deepEqual([result, reason], ['failed', undefined])
  assert.deepEqual(error, { type: 'AssertionError', message: 'It differs\n  a: b', step: 'Then it is failed' })
  assert.equal(judge([thrown('Error', 'AssertionError [ERR_ASSERTION]: x')]).result, 'failed')
})

test('a control that was not met blocks, in a hook too', () => {
  assert.equal(judge([thrown('BlockedError', 'no answer')]).result, 'blocked')
  assert.equal(judge([step('passed'), thrown('BlockedError', 'no answer', hook)]).result, 'blocked')
})

test('any other error is the harness, and keeps its trace', () => {
  const { result, reason, error } = judge([thrown('BrokenProbeError', 'nsenter: not found')])
  assert.deepEqual([result, reason], ['broken', 'BrokenProbeError in "Then it is failed"'])
  assert.match(error?.trace ?? '', /at somewhere/)
})

test('each other way to be broken says which', () => {
  const reasonOf = (bad: JudgedStep) => judge([bad]).reason
  assert.equal(reasonOf(step('undefined')), 'no step definition matches "Then it is undefined"')
  assert.equal(reasonOf(step('ambiguous')), 'several step definitions match "Then it is ambiguous"')
  assert.equal(reasonOf(step('pending')), 'a step is pending: "Then it is pending"')
  assert.equal(reasonOf(step('unfinished')), '"Then it is unfinished" ended as unfinished, with no error')
  assert.equal(reasonOf(thrown('Error', 'function timed out, ensure ...')), 'timed out in "Then it is failed"')
  assert.equal(reasonOf(thrown('AssertionError', 'x', hook)), 'the hook "After: the lab is reset" failed')
})

test('a failed reset does not hide what came first', () => {
  const { result, error, laterErrors } = judge([thrown('AssertionError', 'It differs'), thrown('Error', 'reset', hook)])
  assert.deepEqual([result, error?.message], ['failed', 'It differs'])
  assert.deepEqual(
    laterErrors.map(({ step: where, message }) => [where, message]),
    [['After: the lab is reset', 'reset']],
  )
})

test('skipping needs a reason', () => {
  assert.deepEqual(judge([step('skipped')], 'no ip_vs'), { result: 'skipped', reason: 'no ip_vs', laterErrors: [] })
  assert.deepEqual(
    [judge([step('skipped')]).result, judge([step('skipped')]).reason],
    ['broken', 'skipped without a reason'],
  )
  assert.equal(judge([step('skipped'), thrown('Error', 'reset', hook)], 'no ip_vs').result, 'broken')
})

test('an unfinished scenario is broken, says where it was, and keeps what it had thrown', () => {
  const steps = [thrown('AssertionError', 'It differs'), step('unfinished', hook)]
  const { result, reason, error } = judgeUnfinished(steps, 'its worker died')
  assert.deepEqual([result, reason], ['broken', 'never finished, was at "After: the lab is reset": its worker died'])
  assert.equal(error?.message, 'It differs')
})
