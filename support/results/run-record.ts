import type { Envelope, TestRunFinished, Timestamp } from '@cucumber/messages'
import { compareIds, type Intent, type Merge, type Subject } from './attachments'
import { epoch } from './messages'
import type { Run, Scenario } from './results'

/** What one run set out to do, if it said so, and Cucumber's runs that it made of that, by their ids. */
export interface Part {
  readonly intent: Intent | undefined
  readonly runs: string[]
}

/** What is known of a run as a whole: when it was, what it judged, what went wrong outside any scenario. */
export class RunRecord {
  readonly errors: Run['errors'] = []
  /** More than one in the messages of runs that were merged. */
  readonly parts: Part[] = []
  readonly #subjects = new Map<string, Subject>()
  readonly #ofRun = new Map<string, Subject>()
  readonly #open = new Set<string>()
  readonly #merges: Merge[] = []
  #started: number | undefined
  #last = 0
  #id: string | undefined

  constructor(id: string | undefined) {
    this.#id = id
  }

  accept(envelope: Envelope): void {
    const { testRunStarted, testRunFinished, testRunHookFinished, parseError } = envelope
    this.#saw(timestampOf(envelope))
    if (parseError) this.errors.push({ where: 'feature', message: `${parseError.source.uri}: ${parseError.message}` })
    if (testRunStarted) this.#begin(testRunStarted.id ?? '')
    const { status, exception, message } = testRunHookFinished?.result ?? {}
    if (status === 'FAILED') this.failed(`a hook of the run failed: ${exception?.message ?? message}`)
    if (testRunFinished) this.#end(testRunFinished)
  }

  failed(message: string): void {
    this.errors.push({ where: 'run', message })
  }

  intends(intent: Intent): void {
    this.parts.push({ intent, runs: [] })
    for (const subject of intent.subjects) this.#subjects.set(subject.id, subject)
  }

  merges(merge: Merge): void {
    this.#merges.push(merge)
    this.errors.push(...merge.troubles.map((message) => ({ where: 'merge' as const, message })))
  }

  /** What the run said that it would take, whether or not Cucumber came to it. */
  get intended(): Scenario[] {
    return this.parts.flatMap(({ intent }) => intent?.scenarios ?? [])
  }

  get isMerged(): boolean {
    return this.#merges.length > 0
  }

  /** What the run is a part of, or made of. */
  get kin(): Pick<Run, 'shard' | 'merged'> {
    if (this.isMerged) return { merged: this.#merges.flatMap(({ runs }) => runs) }
    const shard = this.parts[0]?.intent?.shard
    return shard ? { shard } : {}
  }

  /** How many of Cucumber's runs have begun. */
  get begun(): number {
    return this.parts.reduce((sum, { runs }) => sum + runs.length, 0)
  }

  /** How many of Cucumber's runs are still to come. */
  get toCome(): number {
    return this.#comingSelections.length
  }

  /**
   * How many scenarios the runs that are still to come will take.
   * @param whole how many one takes that was given no selection of its own.
   */
  scenariosToCome(whole: number): number {
    return this.#comingSelections.reduce((sum, selection) => sum + (selection?.length ?? whole), 0)
  }

  /** What each of Cucumber's runs that are still to come selects; undefined where it takes everything. */
  get #comingSelections(): (readonly string[] | undefined)[] {
    return this.parts.flatMap(({ intent, runs }) => {
      if (!intent) return []
      const { subjects, repeat, selections = {} } = intent
      const rounds = Array.from({ length: repeat }, () => subjects).flat()
      return rounds.slice(runs.length).map(({ id }) => selections[id])
    })
  }

  get unavailable(): Run['unavailable'] {
    return [...this.parts.map(({ intent }) => intent), ...this.#merges].flatMap((said) => said?.unavailable ?? [])
  }

  /** @param run Cucumber's id; without it the run that is going on. */
  judges(subject: Subject, run = [...this.#open].at(-1)): void {
    this.#subjects.set(subject.id, subject)
    if (run !== undefined) this.#ofRun.set(run, subject)
  }

  subjectOf(run: string | undefined): Subject | undefined {
    return this.#ofRun.get(run ?? '')
  }

  get subjects(): Subject[] {
    return [...this.#subjects.values()].sort((one, other) => compareIds(one.id, other.id))
  }

  /** The last moment that a message told of, in milliseconds since the epoch. */
  get last(): number {
    return this.#last
  }

  get isOver(): boolean {
    return this.#started !== undefined && this.#open.size === 0 && this.toCome === 0
  }

  get head(): Pick<Run, 'id' | 'started' | 'finished'> {
    const started = this.#started ?? Date.now()
    const finished = Math.max(started, this.#last)
    return {
      id: this.#id ?? 'unnamed',
      started: new Date(started).toISOString(),
      finished: new Date(finished).toISOString(),
    }
  }

  #begin(id: string): void {
    this.#id ??= id
    this.#open.add(id)
    if (this.parts.length === 0) this.parts.push({ intent: undefined, runs: [] })
    this.parts.at(-1)?.runs.push(id)
  }

  #end({ testRunStartedId = '', exception, message }: TestRunFinished): void {
    this.#open.delete(testRunStartedId)
    const text = exception?.stackTrace === undefined ? undefined : causesIn(exception.stackTrace)
    const told = text || (exception?.message ?? message)
    if (told) this.failed(told)
  }

  #saw(timestamp: Timestamp | undefined): void {
    if (!timestamp) return
    const time = epoch(timestamp)
    this.#started = Math.min(this.#started ?? time, time)
    this.#last = Math.max(this.#last, time)
  }
}

/** `Error on worker 0: reaching memory limit`: how the errors begin whose stacks these are. */
function causesIn(stackTrace: string): string {
  const lines = stackTrace.split('\n')
  const heads = lines.filter((line, number) => number === 0 || line.startsWith('Caused by: '))
  return heads.map((line) => line.replace(/^(Caused by: )?(\w*Error( \[\w+\])?: )?/, '').trim()).join(': ')
}

function timestampOf(envelope: Envelope): Timestamp | undefined {
  const { testRunStarted, testRunFinished, testCaseStarted, testCaseFinished, testStepStarted, testStepFinished } =
    envelope
  const step = testStepStarted ?? testStepFinished
  return (testRunStarted ?? testRunFinished ?? testCaseStarted ?? testCaseFinished ?? step)?.timestamp
}
