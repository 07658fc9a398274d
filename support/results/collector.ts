import type { Attachment, Envelope, TestCaseFinished, TestCaseStarted } from '@cucumber/messages'
import { compareIds, parseAttachment } from './attachments'
import { Attempt } from './attempt'
import { exitCode } from './exit-code'
import { broken } from './judge'
import { epoch, readMessages } from './messages'
import { Plan, type Planned } from './plan'
import { type FileRecord, type Results, type Run, SCHEMA, type Scenario, type ScenarioResult } from './results'
import { RunRecord } from './run-record'

export interface CollectorOptions {
  /** The run's id, which is the name of its folder. By default Cucumber's. */
  readonly run?: string
  readonly onStart?: (scenario: Scenario) => void
  /** Called when a scenario ends; not for an attempt that will be repeated. */
  readonly onResult?: (result: ScenarioResult, scenario: Scenario) => void
  /** Called with the content of evidence, which a collector does not keep. */
  readonly onFile?: (file: FileRecord, attachment: Attachment) => void
}

export interface Ending {
  /** What stopped the run from outside: a signal's name. */
  readonly interrupted?: string
  /** What the run rejected with. */
  readonly error?: unknown
}

/**
 * Makes a run's results from its messages, and from nothing else. Feed it every envelope in order, then `finish`. The
 * messages may be of several Cucumber runs, one after the other, each with its own subject.
 */
export class ResultsCollector {
  readonly #plan = new Plan()
  readonly #run: RunRecord
  /** Attempts that have not ended, by their own id. */
  readonly #open = new Map<string, Attempt>()
  /** The last attempt at each scenario, by test case. */
  readonly #latest = new Map<string, Attempt>()
  /** What an attempt that was repeated gave, by test case. */
  readonly #earlier = new Map<string, ScenarioResult>()

  constructor(private readonly options: CollectorOptions = {}) {
    this.#run = new RunRecord(options.run)
  }

  /** How many scenarios are to be run, as far as is known by now. */
  get planned(): number {
    return this.#plan.size
  }

  accept(envelope: Envelope): void {
    this.#plan.accept(envelope)
    this.#run.accept(envelope)
    const { testCaseStarted, testStepStarted, testStepFinished, testCaseFinished, attachment } = envelope
    if (testCaseStarted) this.#start(testCaseStarted)
    if (testStepStarted) this.#open.get(testStepStarted.testCaseStartedId)?.begin(testStepStarted)
    if (testStepFinished) this.#open.get(testStepFinished.testCaseStartedId)?.end(testStepFinished)
    if (attachment) this.#attach(attachment)
    if (testCaseFinished) this.#end(testCaseFinished)
  }

  /** Every planned scenario gets a row: what did not finish is broken, and says why. */
  finish({ interrupted, error }: Ending = {}): Results {
    if (error !== undefined) this.#run.failed(error instanceof Error ? error.message : String(error))
    const run = {
      ...this.#run.head,
      planned: this.planned,
      complete: this.#run.isOver && this.#open.size === 0 && this.#latest.size === this.planned,
      ...(interrupted === undefined ? {} : { interrupted }),
      errors: this.#run.errors,
    }
    const rows = this.#plan.all().map((planned) => this.#row(planned, whyEnded(run, this.#run.isOver)))
    const scenarios = inOrder(this.#plan.all().map(({ scenario }) => scenario))
    const results = inOrderOf(scenarios, rows)
    return {
      schema: SCHEMA,
      run: { ...run, exitCode: exitCode({ run, results }) },
      subjects: this.#run.subjects,
      lessons: this.#plan.lessons(scenarios),
      scenarios,
      results,
    }
  }

  #start(started: TestCaseStarted): void {
    const planned = this.#plan.get(started.testCaseId)
    const attempt = new Attempt(planned, started)
    this.#open.set(started.id, attempt)
    this.#latest.set(started.testCaseId, attempt)
    this.options.onStart?.(planned.scenario)
  }

  #attach(attachment: Attachment): void {
    const { testCaseStartedId, testRunStartedId } = attachment
    const attempt = this.#open.get(testCaseStartedId ?? '')
    const file = attempt?.attach(attachment)
    if (file) this.options.onFile?.(file, attachment)
    // A subject attached to a run, not to a scenario, holds for scenarios that never start.
    const ofRun = testCaseStartedId === undefined ? parseAttachment(attachment) : undefined
    const subject = ofRun?.kind === 'subject' ? ofRun.subject : attempt?.subject
    if (subject) this.#run.judges(subject, testRunStartedId ?? attempt?.planned.testCase.testRunStartedId)
  }

  #end({ testCaseStartedId, timestamp, willBeRetried }: TestCaseFinished): void {
    const attempt = this.#open.get(testCaseStartedId)
    if (!attempt) return
    attempt.finish(epoch(timestamp))
    this.#open.delete(testCaseStartedId)
    const { planned } = attempt
    const row = this.#row(planned, '')
    if (willBeRetried) this.#earlier.set(planned.testCase.id, row)
    else this.options.onResult?.(row, planned.scenario)
  }

  #row({ testCase, scenario }: Planned, why: string): ScenarioResult {
    const attempt = this.#latest.get(testCase.id)
    const subject = (attempt?.subject ?? this.#run.subjectOf(testCase.testRunStartedId))?.id ?? 'unknown'
    if (!attempt) return neverStarted(scenario.id, subject, why)
    if (this.#open.has(attempt.started.id)) attempt.abandon(this.#run.last, why)
    const row = attempt.result(subject)
    const { result: before = row.result } = this.#earlier.get(testCase.id) ?? {}
    return before === row.result ? row : { ...row, result: 'flaky', reason: `${before} at first, then ${row.result}` }
  }
}

/**
 * The results of a run from its messages.ndjson, however the run ended.
 * @throws UsageError naming the file, and the line that is no message.
 */
export async function resultsFromMessages(file: string, options: CollectorOptions & Ending = {}): Promise<Results> {
  const collector = new ResultsCollector(options)
  for await (const envelope of readMessages(file)) collector.accept(envelope)
  return collector.finish(options)
}

function whyEnded({ interrupted, errors }: Omit<Run, 'exitCode'>, isOver: boolean): string {
  if (interrupted !== undefined) return `the run was interrupted (${interrupted})`
  const error = errors.find(({ where }) => where === 'run')
  if (error) return `the run ended early: ${error.message.split('\n')[0]}`
  return isOver ? 'the run ended without it' : 'the run stopped without a word'
}

function neverStarted(scenario: string, subject: string, why: string): ScenarioResult {
  const nothing = { milliseconds: 0, steps: [], probes: [], observations: [], findings: [], files: [] }
  return { scenario, subject, ...broken(`never started: ${why}`), ...nothing }
}

function inOrder(scenarios: readonly Scenario[]): Scenario[] {
  const unique = [...new Map(scenarios.map((scenario) => [scenario.id, scenario])).values()]
  return unique.sort((one, other) => compareIds(one.feature, other.feature) || one.line - other.line)
}

function inOrderOf(scenarios: readonly Scenario[], rows: readonly ScenarioResult[]): ScenarioResult[] {
  const order = new Map(scenarios.map(({ id }, index) => [id, index]))
  const place = ({ scenario }: ScenarioResult) => order.get(scenario) ?? 0
  return [...rows].sort((one, other) => place(one) - place(other) || compareIds(one.subject, other.subject))
}
