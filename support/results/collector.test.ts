import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { type Envelope, IdGenerator, type TestStepResult } from '@cucumber/messages'
import { attachmentBody, MEDIA_TYPE } from './attachments'
import { ResultsCollector } from './collector'
import type { Results } from './results'
import { sampleSubject } from './sample-results'

const FEATURE = `
Feature: Names

  What it teaches,
    and how.

  Scenario: one
    Then it holds
  Scenario: one
    Then it holds
  Rule: Either

    A promise.

    Scenario Outline: port <port>
      Then it holds
      Examples:
        | port |
        | 80   |
      Examples:
        | port |
        | 443  |
    Scenario: 容器名称
      Then it holds
`

const at = (seconds: number) => ({ timestamp: { seconds, nanos: 0 } })

/** What Cucumber says up to the moment at which it begins the first scenario. */
function planned(run = 'run'): { readonly envelopes: Envelope[]; readonly cases: readonly string[] } {
  const newId = IdGenerator.uuid()
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(FEATURE)
  const pickles = compile(document, 'features/names/names.feature', newId)
  const cases = pickles.map(({ id, steps }) => ({
    id: `case-${id}`,
    pickleId: id,
    testRunStartedId: run,
    testSteps: steps.map((step) => ({ id: `step-${id}`, pickleStepId: step.id })),
  }))
  const envelopes: Envelope[] = [
    { gherkinDocument: { ...document, uri: 'features/names/names.feature' } },
    ...pickles.map((pickle) => ({ pickle })),
    { testRunStarted: { id: run, ...at(0) } },
    ...cases.map((testCase) => ({ testCase })),
  ]
  return { envelopes, cases: cases.map(({ id }) => id) }
}

function attempt(testCase: string, status: string, more: { attempt?: number; retried?: boolean } = {}): Envelope[] {
  const id = `${testCase}-${more.attempt ?? 0}`
  const step = { testCaseStartedId: id, testStepId: testCase.replace('case-', 'step-') }
  const body = attachmentBody({ kind: 'subject', subject: sampleSubject() })
  const testStepResult = { status, duration: { seconds: 1, nanos: 0 } } as TestStepResult
  return [
    { testCaseStarted: { id, testCaseId: testCase, attempt: more.attempt ?? 0, workerId: '0', ...at(1) } },
    { testStepStarted: { ...step, ...at(1) } },
    { attachment: { testCaseStartedId: id, body, mediaType: MEDIA_TYPE, contentEncoding: 'IDENTITY' } } as Envelope,
    { testStepFinished: { ...step, testStepResult, ...at(2) } },
    { testCaseFinished: { testCaseStartedId: id, willBeRetried: more.retried ?? false, ...at(2) } },
  ]
}

const OVER: Envelope = { testRunFinished: { testRunStartedId: 'run', success: true, ...at(9) } }

function collect(envelopes: readonly Envelope[], ending: Parameters<ResultsCollector['finish']>[0] = {}): Results {
  const collector = new ResultsCollector()
  for (const envelope of envelopes) collector.accept(envelope)
  return collector.finish(ending)
}

test('ids are stable, unique, and count the rows of an outline over all its Examples', () => {
  const { envelopes } = planned()
  assert.deepEqual(
    collect(envelopes).scenarios.map(({ id, line, example }) => [id.split('#')[1], line, example?.values['port']]),
    [
      ['one', 7, undefined],
      ['one~2', 9, undefined],
      ['either/port-port/1', 19, '80'],
      ['either/port-port/2', 22, '443'],
      ['either/容器名称', 23, undefined],
    ],
  )
})

test('a complete run has a row for each scenario', () => {
  const { envelopes, cases } = planned()
  const { run, results } = collect([...envelopes, ...cases.flatMap((id) => attempt(id, 'PASSED')), OVER])
  assert.deepEqual([run.planned, run.complete, run.exitCode], [5, true, 0])
  assert.ok(results.every(({ result, subject }) => result === 'passed' && subject === 'docker-28.5.2'))
  assert.deepEqual(results[0]?.steps, [{ text: 'Then it holds', status: 'passed', milliseconds: 1000 }])
})

test('a run that stops accounts for what never started and what never finished', () => {
  const { envelopes, cases } = planned()
  const [first = '', second = ''] = cases
  const { run, results } = collect([
    ...envelopes,
    ...attempt(first, 'PASSED'),
    ...attempt(second, 'PASSED').slice(0, 3),
  ])
  assert.deepEqual([run.complete, run.exitCode], [false, 3])
  assert.deepEqual(
    results.slice(0, 3).map(({ result, reason }) => [result, reason]),
    [
      ['passed', undefined],
      ['broken', 'never finished, was at "Then it holds": the run stopped without a word'],
      ['broken', 'never started: the run stopped without a word'],
    ],
  )
  assert.equal(results[2]?.subject, 'docker-28.5.2')
})

test('a run that ends in good order without one of its scenarios is incomplete all the same', () => {
  const { envelopes, cases } = planned()
  const { run, results } = collect([...envelopes, ...cases.slice(1).flatMap((id) => attempt(id, 'PASSED')), OVER])
  assert.deepEqual([run.complete, run.exitCode], [false, 3])
  assert.equal(results[0]?.reason, 'never started: the run ended without it')
})

test('why it stopped is said: a signal, a worker that died, an error of the run', () => {
  const { envelopes, cases } = planned()
  const some = [...envelopes, ...attempt(cases[0] ?? '', 'PASSED')]
  const stackTrace = 'Error: Error on worker 0\n    at x\nCaused by: Error: out of memory'
  const died: Envelope = {
    testRunFinished: { success: false, testRunStartedId: 'run', exception: { type: 'Error', stackTrace }, ...at(9) },
  }
  const interrupted = collect(some, { interrupted: 'SIGINT' })
  assert.match(interrupted.results[1]?.reason ?? '', /^never started: the run was interrupted \(SIGINT\)$/)
  assert.equal(interrupted.run.exitCode, 130)
  const dead = collect([...some, died])
  assert.equal(dead.results[1]?.reason, 'never started: the run ended early: Error: Error on worker 0')
  assert.deepEqual(dead.run.errors, [
    { where: 'run', message: 'Error: Error on worker 0\nCaused by: Error: out of memory' },
  ])
  const rejected = collect(some, { error: new Error('no such folder') })
  assert.equal(rejected.run.errors[0]?.message, 'no such folder')
  assert.equal(rejected.run.exitCode, 3)
})

test('a feature that cannot be read is a usage error of the run', () => {
  const parseError = { source: { uri: 'features/x.feature' }, message: '(1:1): expected: #FeatureLine' }
  const { run } = collect([{ parseError }])
  assert.deepEqual([run.exitCode, run.errors[0]?.message], [2, 'features/x.feature: (1:1): expected: #FeatureLine'])
})

test('a failed hook of the run is its error, though no scenario knows of it', () => {
  const { envelopes, cases } = planned()
  const result = { status: 'FAILED', duration: { seconds: 0, nanos: 0 }, message: 'no lab' } as TestStepResult
  const hook: Envelope = { testRunHookFinished: { testRunHookStartedId: 'h', result, ...at(3) } }
  const { run } = collect([...envelopes, ...cases.flatMap((id) => attempt(id, 'PASSED')), hook, OVER])
  assert.deepEqual([run.exitCode, run.errors[0]?.message], [3, 'a hook of the run failed: no lab'])
})

test('a scenario that passes only when repeated is flaky, and is told of once', () => {
  const { envelopes, cases } = planned()
  const [first = '', ...others] = cases
  const told: string[] = []
  const collector = new ResultsCollector({ onResult: ({ result }) => told.push(result) })
  const twice = [...attempt(first, 'PENDING', { retried: true }), ...attempt(first, 'PASSED', { attempt: 1 })]
  for (const envelope of [...envelopes, ...twice, ...others.flatMap((id) => attempt(id, 'PASSED')), OVER]) {
    collector.accept(envelope)
  }
  const { results, run } = collector.finish()
  assert.deepEqual([results[0]?.result, results[0]?.reason], ['flaky', 'broken at first, then passed'])
  assert.deepEqual([told.length, told[0], run.exitCode], [5, 'flaky', 1])
})

test('a subject attached to the run holds for scenarios that never start', () => {
  const { envelopes } = planned()
  const body = attachmentBody({ kind: 'subject', subject: sampleSubject('26.1.5') })
  const attachment = { body, mediaType: MEDIA_TYPE, contentEncoding: 'IDENTITY', testRunStartedId: 'run' }
  const { results, subjects } = collect([...envelopes, { attachment } as Envelope])
  assert.deepEqual([results[0]?.subject, subjects[0]?.id], ['docker-26.1.5', 'docker-26.1.5'])
  assert.equal(collect(envelopes).results[0]?.subject, 'unknown')
})

test('several runs in one file make a row for each scenario and subject', () => {
  const [one, two] = [planned('run'), planned('other')]
  const newer = attempt(one.cases[0] ?? '', 'PASSED')
  const older = attempt(two.cases[0] ?? '', 'PASSED').map((envelope) =>
    envelope.attachment
      ? { attachment: { ...envelope.attachment, body: envelope.attachment.body.replaceAll('28.5.2', '20.10.5') } }
      : envelope,
  )
  const over: Envelope = { testRunFinished: { testRunStartedId: 'other', success: true, ...at(20) } }
  const { results, scenarios, subjects } = collect([...one.envelopes, ...newer, OVER, ...two.envelopes, ...older, over])
  assert.deepEqual([results.length, scenarios.length], [10, 5])
  assert.deepEqual(
    subjects.map(({ id }) => id),
    ['docker-20.10.5', 'docker-28.5.2'],
  )
  assert.deepEqual(
    results.slice(0, 2).map(({ subject, result }) => [subject, result]),
    [
      ['docker-20.10.5', 'passed'],
      ['docker-28.5.2', 'passed'],
    ],
  )
})

test('what features and rules teach is kept, without their indentation', () => {
  const { envelopes } = planned()
  assert.deepEqual(collect(envelopes).lessons, [
    {
      feature: 'features/names/names.feature',
      name: 'Names',
      description: 'What it teaches,\n  and how.',
      rules: [{ name: 'Either', description: 'A promise.' }],
    },
  ])
})
