import type { Attachment, Envelope, TestCaseFinished, TestCaseStarted } from '@cucumber/messages'
import { compareIds, parseAttachment, type Subject, type TypedAttachment } from './attachments'
import { Attempt } from './attempt'
import { exitCode } from './exit-code'
import { broken } from './judge'
import { epoch, readMessages } from './messages'
import { Plan, type Planned } from './plan'
import { combineAttempts } from './repeats'
import { type FileRecord, type Results, type Run, SCHEMA, type Scenario, type ScenarioResult } from './results'
import { type Part, RunRecord } from './run-record'

export interface CollectorOptions {
  /** The run's id, which is the name of its folder. By default Cucumber's. */
  readonly run?: string
  /** Called when one of Cucumber's runs begins: the how manieth of how many, as far as is known by now. */
  readonly onSubject?: (subject: Subject, number: number, count: number) => void
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
  /** All attempts, by test case: more than one where Cucumber tried again. */
  readonly #attempts = new Map<string, Attempt[]>()
  /** How often each scenario has been begun on each subject. */
  readonly #begun = new Map<string, number>()

  constructor(private readonly options: CollectorOptions = {}) {
    this.#run = new RunRecord(options.run)
  }

  /** How many times a scenario is to be taken on a subject, all in all, as far as is known by now. */
  get planned(): number {
    const { begun } = this.#run
    return this.#plan.size + this.#run.scenariosToCome(begun > 0 ? this.#plan.size / begun : 0)
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

  /** Every planned scenario gets a row on every subject: what did not finish is broken, and says why. */
  finish({ interrupted, error }: Ending = {}): Results {
    if (error !== undefined) this.#run.failed(error instanceof Error ? error.message : String(error))
    const head = {
      ...this.#run.head,
      ...(interrupted === undefined ? {} : { interrupted }),
      unavailable: this.#run.unavailable,
      ...this.#run.kin,
      errors: this.#run.errors,
    }
    const rows = this.#run.parts.flatMap((part, number) =>
      this.#rowsOf(part, whyEnded(head, this.#run.isOver)).map((row) => this.#ofPart(row, number)),
    )
    const isWhole = head.errors.every(({ where }) => where !== 'merge')
    const isComplete = isWhole && this.#run.isOver && this.#open.size === 0 && rows.every(({ cutOff }) => !cutOff)
    const run = { ...head, planned: rows.length, complete: isComplete }
    const scenarios = inOrder([...this.#run.intended, ...this.#plan.all().map(({ scenario }) => scenario)])
    const results = inOrderOf(
      scenarios,
      rows.map(({ row }) => row),
    )
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
    const subject = this.#run.subjectOf(planned.testCase.testRunStartedId)
    const key = `${planned.scenario.id}\n${subject?.id}`
    const number = (this.#begun.get(key) ?? 0) + 1
    this.#begun.set(key, number)
    const attempt = new Attempt(planned, started, subject, number)
    this.#open.set(started.id, attempt)
    this.#attempts.set(started.testCaseId, [...(this.#attempts.get(started.testCaseId) ?? []), attempt])
    this.options.onStart?.(planned.scenario)
  }

  #attach(attachment: Attachment): void {
    const { testCaseStartedId, testRunStartedId } = attachment
    if (testCaseStartedId === undefined) this.#learn(parseAttachment(attachment), testRunStartedId)
    const file = this.#open.get(testCaseStartedId ?? '')?.attach(attachment)
    if (file) this.options.onFile?.(file, attachment)
  }

  /** What is attached to no scenario holds for those, too, that never start. */
  #learn(typed: TypedAttachment | undefined, run: string | undefined): void {
    if (typed?.kind === 'intent') this.#run.intends(typed)
    if (typed?.kind === 'merge') this.#run.merges(typed)
    if (typed?.kind !== 'subject') return
    this.#run.judges(typed.subject, run)
    this.options.onSubject?.(typed.subject, this.#run.begun, this.#run.begun + this.#run.toCome)
  }

  #end({ testCaseStartedId, timestamp, willBeRetried }: TestCaseFinished): void {
    const attempt = this.#open.get(testCaseStartedId)
    if (!attempt) return
    attempt.finish(epoch(timestamp))
    this.#open.delete(testCaseStartedId)
    if (!willBeRetried) this.options.onResult?.(attempt.result(), attempt.planned.scenario)
  }

  /** The first worker of one run is not that of another. */
  #ofPart({ row, cutOff }: Row, part: number): Row {
    if (!this.#run.isMerged || row.started === undefined) return { row, cutOff }
    return { row: { ...row, worker: `${part + 1}.${row.worker ?? 0}` }, cutOff }
  }

  #rowsOf({ intent, runs }: Part, why: string): Row[] {
    const cases = this.#plan.all().filter(({ testCase }) => runs.includes(testCase.testRunStartedId ?? ''))
    const subjects = new Set([
      ...(intent?.subjects.map(({ id }) => id) ?? []),
      ...runs.map((run) => this.#run.subjectOf(run)?.id ?? 'unknown'),
    ])
    const scenarios = idsOf([...(intent?.scenarios ?? []), ...cases.map(({ scenario }) => scenario)])
    const described = idsOf([...this.#run.intended, ...this.#plan.all().map(({ scenario }) => scenario)])
    const selected = (subject: string) => {
      const selection = intent?.selections?.[subject]
      return selection ? new Set(selection).intersection(described) : scenarios
    }
    return [...subjects].flatMap((subject) =>
      [...selected(subject)].map((scenario) => {
        const ours = cases.filter((each) => each.scenario.id === scenario && this.#subjectOf(each) === subject)
        return this.#row(ours, intent?.repeat ?? ours.length, neverStarted(scenario, subject, why), why)
      }),
    )
  }

  #row(cases: readonly Planned[], wanted: number, nothing: ScenarioResult, why: string): Row {
    const attempts = cases.flatMap(({ testCase }) => this.#attempts.get(testCase.id) ?? [undefined])
    const missing = Array.from({ length: Math.max(0, wanted - cases.length) }, () => undefined)
    const rows = [...attempts, ...missing].map((attempt) => {
      if (!attempt) return nothing
      if (this.#open.has(attempt.started.id)) attempt.abandon(this.#run.last, why)
      return attempt.result()
    })
    const cutOff = [...attempts, ...missing].some((attempt) => !attempt || this.#open.has(attempt.started.id))
    return { row: combineAttempts(rows, cutOff), cutOff }
  }

  #subjectOf({ testCase }: Planned): string {
    return this.#run.subjectOf(testCase.testRunStartedId)?.id ?? 'unknown'
  }
}

/** `cutOff`: the run ended before all of it was done. */
interface Row {
  readonly row: ScenarioResult
  readonly cutOff: boolean
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

function whyEnded({ interrupted, errors }: Pick<Run, 'interrupted' | 'errors'>, isOver: boolean): string {
  if (interrupted !== undefined) return `the run was interrupted (${interrupted})`
  const error = errors.find(({ where }) => where === 'run')
  if (error) return `the run ended early: ${error.message.split('\n')[0]}`
  return isOver ? 'the run ended without it' : 'the run stopped without a word'
}

function neverStarted(scenario: string, subject: string, why: string): ScenarioResult {
  const nothing = { milliseconds: 0, steps: [], probes: [], observations: [], findings: [], files: [] }
  return { scenario, subject, ...broken(`never started: ${why}`), ...nothing }
}

function idsOf(scenarios: readonly Scenario[]): Set<string> {
  return new Set(scenarios.map(({ id }) => id))
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
