import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { type Envelope, IdGenerator, type TestStepResult } from '@cucumber/messages'
import { intentMessage, withSubject } from './announce'
import type { Intent } from './attachments'
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
function planned(
  run = 'run',
  subject = sampleSubject(),
): { readonly envelopes: Envelope[]; readonly cases: readonly string[] } {
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
    ...withSubject(subject, { testRunStarted: { id: run, ...at(0) } }),
    ...cases.map((testCase) => ({ testCase })),
  ]
  return { envelopes, cases: cases.map(({ id }) => id) }
}

function attempt(testCase: string, status: string, more: { attempt?: number; retried?: boolean } = {}): Envelope[] {
  const id = `${testCase}-${more.attempt ?? 0}`
  const step = { testCaseStartedId: id, testStepId: testCase.replace('case-', 'step-') }
  const testStepResult = { status, duration: { seconds: 1, nanos: 0 } } as TestStepResult
  return [
    { testCaseStarted: { id, testCaseId: testCase, attempt: more.attempt ?? 0, workerId: '0', ...at(1) } },
    { testStepStarted: { ...step, ...at(1) } },
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
  assert.deepEqual(results[0]?.steps, [{ text: 'Then it holds', role: 'Then', status: 'passed', milliseconds: 1000 }])
})

test('a run that stops accounts for what never started and what never finished', () => {
  const { envelopes, cases } = planned()
  const [first = '', second = ''] = cases
  const { run, results } = collect([
    ...envelopes,
    ...attempt(first, 'PASSED'),
    ...attempt(second, 'PASSED').slice(0, 2),
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

test('a subject with a selection of its own has rows for that alone, and for what of it never ran', () => {
  const faulty = { ...sampleSubject(), id: 'docker-28.5.2+under-rain', sabotage: 'rain' }
  const healthy = planned()
  const under = planned('faulty', faulty)
  const ids = collect(healthy.envelopes).scenarios.map(({ id }) => id)
  const intent = (subject = sampleSubject(), selections = {}): Envelope =>
    intentMessage({ subjects: [subject], unavailable: [], repeat: 1, selections })
  const collector = new ResultsCollector()
  const hear = (...envelopes: readonly Envelope[]) => envelopes.forEach((envelope) => void collector.accept(envelope))
  hear(intent(), ...healthy.envelopes, ...healthy.cases.flatMap((id) => attempt(id, 'PASSED')), OVER)
  hear(intent(faulty, { [faulty.id]: ids.slice(0, 2) }))
  assert.equal(collector.planned, 7)
  const selected = new Set(under.cases.slice(0, 2))
  hear(...under.envelopes.filter(({ testCase }) => !testCase || selected.has(testCase.id)))
  hear(...attempt(under.cases[0] ?? '', 'FAILED'))
  const { run, results } = collector.finish()
  assert.deepEqual([run.planned, run.complete], [7, false])
  assert.deepEqual(
    results.filter(({ subject }) => subject === faulty.id).map(({ scenario, result }) => [scenario, result]),
    [
      [ids[0], 'broken'],
      [ids[1], 'broken'],
    ],
  )
})

test('a run that was killed before Cucumber had planned anything accounts for what it set out to take', () => {
  const { scenarios } = collect(planned().envelopes)
  const { run, results } = collect([
    intentMessage({ subjects: [sampleSubject('20.10.5'), sampleSubject()], unavailable: [], repeat: 1, scenarios }),
  ])
  assert.deepEqual([run.planned, run.complete, run.exitCode], [10, false, 3])
  assert.ok(results.every(({ result, reason }) => result === 'broken' && /^never started/.test(reason ?? '')))
})

test('what was set out and planned is one scenario, not two', () => {
  const { envelopes, cases } = planned()
  const { scenarios } = collect(envelopes)
  const intent = intentMessage({ subjects: [sampleSubject()], unavailable: [], repeat: 1, scenarios })
  const { run, results } = collect([intent, ...envelopes, ...cases.flatMap((id) => attempt(id, 'PASSED')), OVER])
  assert.deepEqual([run.planned, run.complete, run.exitCode, results.length], [5, true, 0, 5])
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
  assert.equal(dead.results[1]?.reason, 'never started: the run ended early: Error on worker 0: out of memory')
  assert.deepEqual(dead.run.errors, [{ where: 'run', message: 'Error on worker 0: out of memory' }])
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
  assert.deepEqual(
    [results[0]?.result, results[0]?.reason],
    ['flaky', 'passed once, broken once; attempt 1: a step is pending: "Then it holds"'],
  )
  assert.deepEqual([told.length, told[0], run.exitCode], [5, 'passed', 1])
})

test('a run whose subject nobody told judges an unknown one', () => {
  const { envelopes } = planned()
  const silent = envelopes.filter(({ attachment }) => !attachment)
  assert.equal(collect(silent).results[0]?.subject, 'unknown')
})

test('several runs in one file make a row for each scenario and subject', () => {
  const [one, two] = [planned('run'), planned('other', sampleSubject('20.10.5'))]
  const newer = attempt(one.cases[0] ?? '', 'PASSED')
  const older = attempt(two.cases[0] ?? '', 'PASSED')
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
