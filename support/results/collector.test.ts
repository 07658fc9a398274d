import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Envelope, TestStepResult } from '@cucumber/messages'
import { intentMessage } from './announce'
import { ResultsCollector } from './collector'
import { at, attempt, collect, OVER, planned } from './sample-messages'
import { sampleSubject } from './sample-results'

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
