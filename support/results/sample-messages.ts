import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { type Envelope, IdGenerator, type TestStepResult } from '@cucumber/messages'
import { withSubject } from './announce'
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

export const at = (seconds: number) => ({ timestamp: { seconds, nanos: 0 } })

/** What Cucumber says up to the moment at which it begins the first scenario. */
export function planned(
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

export function attempt(
  testCase: string,
  status: string,
  more: { attempt?: number; retried?: boolean } = {},
): Envelope[] {
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

export const OVER: Envelope = { testRunFinished: { testRunStartedId: 'run', success: true, ...at(9) } }

export function collect(
  envelopes: readonly Envelope[],
  ending: Parameters<ResultsCollector['finish']>[0] = {},
): Results {
  const collector = new ResultsCollector()
  for (const envelope of envelopes) collector.accept(envelope)
  return collector.finish(ending)
}
