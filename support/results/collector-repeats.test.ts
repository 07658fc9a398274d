import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Envelope } from '@cucumber/messages'
import { intentMessage } from './announce'
import type { Intent } from './attachments'
import { ResultsCollector } from './collector'
import { at, attempt, collect, planned } from './sample-messages'
import { sampleSubject } from './sample-results'

/** The messages of a whole run on each of these subjects, `repeat` times, all with this status. */
function rounds(statuses: readonly string[], intent: Partial<Intent> = {}): Envelope[] {
  return [
    intentMessage({ subjects: [sampleSubject()], unavailable: [], repeat: 1, ...intent }),
    ...statuses.flatMap((status, index) => {
      const { envelopes, cases } = planned(`run-${index}`)
      const over = { testRunFinished: { testRunStartedId: `run-${index}`, success: true, ...at(9) } }
      return [...envelopes, ...cases.flatMap((id) => attempt(id, status)), over]
    }),
  ]
}

test('a repeated scenario passes when every attempt did, and keeps them all', () => {
  const { run, results } = collect(rounds(['PASSED', 'PASSED', 'PASSED'], { repeat: 3 }))
  assert.deepEqual([run.planned, run.complete, run.exitCode], [5, true, 0])
  assert.deepEqual(
    results[0]?.attempts?.map(({ result }) => result),
    ['passed', 'passed', 'passed'],
  )
})

test('a repeated scenario that fails once is flaky and says when', () => {
  const { run, results } = collect(rounds(['PASSED', 'PENDING', 'PASSED'], { repeat: 3 }))
  assert.deepEqual([run.complete, run.exitCode], [true, 1])
  assert.equal(results[0]?.result, 'flaky')
  assert.match(results[0]?.reason ?? '', /^passed twice, broken once; attempt 2: a step is pending/)
})

test('attempts that were not made leave the run incomplete, though those before passed', () => {
  const { run, results } = collect(rounds(['PASSED', 'PASSED'], { repeat: 3 }), { interrupted: 'SIGINT' })
  assert.deepEqual([run.complete, run.exitCode, results[0]?.result], [false, 130, 'broken'])
  assert.equal(results[0]?.reason, 'passed twice, broken once; never started: the run was interrupted (SIGINT)')
})

test('a subject whose turn never came has a row for each scenario', () => {
  const subjects = [sampleSubject(), sampleSubject('20.10.5')]
  const { run, results } = collect(rounds(['PASSED'], { subjects }))
  assert.deepEqual([run.planned, run.complete, run.exitCode], [10, false, 3])
  assert.deepEqual(
    results.slice(0, 2).map(({ subject, reason }) => [subject, reason]),
    [
      ['docker-20.10.5', 'never started: the run stopped without a word'],
      ['docker-28.5.2', undefined],
    ],
  )
})

test('a subject that could not be had is told and changes no exit code', () => {
  const unavailable = [{ requested: '19.03', reason: 'there is no engine "19.03" here' }]
  const { run } = collect(rounds(['PASSED'], { unavailable }))
  assert.deepEqual([run.unavailable, run.exitCode], [unavailable, 0])
})

test('how many scenarios are to come is known from the first subject on', () => {
  const collector = new ResultsCollector()
  const messages = rounds(['PASSED', 'PASSED'], { subjects: [sampleSubject(), sampleSubject('20.10.5')], repeat: 2 })
  const known = messages.map((envelope) => {
    collector.accept(envelope)
    return collector.planned
  })
  assert.equal(known.at(-1), 20)
})
