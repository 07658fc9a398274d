import type { Attachment, TestCaseStarted, TestStepFinished, TestStepResult, TestStepStarted } from '@cucumber/messages'
import { ZodError } from 'zod'
import { parseAttachment, type Subject, type TypedAttachment } from './attachments'
import { evidencePath } from './evidence-path'
import { broken, type JudgedStep, type Judgement, judge, judgeUnfinished } from './judge'
import { epoch } from './messages'
import type { Planned } from './plan'
import { type FileRecord, type ScenarioResult, type StepRecord, TOPOLOGY_PICTURE } from './results'

/** One attempt at a scenario, filled in from its messages as they come. */
export class Attempt {
  readonly #outcomes = new Map<string, TestStepResult>()
  readonly #begun = new Set<string>()
  readonly #kept: TypedAttachment[] = []
  readonly #files: FileRecord[] = []
  #malformed: string | undefined
  #judgement: Judgement | undefined
  #end: number

  /** @param number how many times the scenario has been begun on its subject, from 1. */
  constructor(
    readonly planned: Planned,
    readonly started: TestCaseStarted,
    private readonly subject: Subject | undefined,
    private readonly number: number,
  ) {
    this.#end = epoch(started.timestamp)
  }

  begin({ testStepId }: TestStepStarted): void {
    this.#begun.add(testStepId)
  }

  end({ testStepId, testStepResult }: TestStepFinished): void {
    this.#outcomes.set(testStepId, testStepResult)
  }

  /** @returns the record of a file, when the attachment is one. */
  attach(attachment: Attachment): FileRecord | undefined {
    try {
      const typed = parseAttachment(attachment)
      if (typed) this.#kept.push(typed)
      else if (attachment.fileName) return this.#file(attachment.fileName, attachment.mediaType)
    } catch (error) {
      this.#malformed ??= `it attached what no reader knows: ${complaint(error)}`
    }
    return undefined
  }

  finish(at: number): void {
    this.#end = at
    const judgement = judge(this.#steps(), this.#skip())
    const isGood = judgement.result === 'passed' || judgement.result === 'skipped'
    this.#judgement = isGood && this.#malformed !== undefined ? broken(this.#malformed) : judgement
  }

  /** It will not come to its end any more. */
  abandon(at: number, why: string): void {
    this.#end = at
    this.#judgement = judgeUnfinished(this.#steps(), why)
  }

  result(): ScenarioResult {
    const began = epoch(this.started.timestamp)
    const timing = this.#of('timing').at(-1)
    const usage = this.#of('usage').at(-1)
    const topology = this.#of('topology').at(-1)
    return {
      scenario: this.planned.scenario.id,
      subject: this.subject?.id ?? 'unknown',
      ...(this.#judgement ?? broken('never finished')),
      started: new Date(began).toISOString(),
      milliseconds: Math.max(0, this.#end - began),
      ...(this.started.workerId === undefined ? {} : { worker: this.started.workerId }),
      steps: this.#steps().map(({ outcome: _, ...step }) => step),
      probes: this.#of('probe'),
      observations: this.#of('observation'),
      findings: this.#of('finding'),
      ...(timing ? { timing } : {}),
      ...(usage ? { usage } : {}),
      ...(topology ? { topology } : {}),
      files: [...this.#files, ...(topology ? [this.#picture()] : [])],
    }
  }

  #skip(): string | undefined {
    return this.#of('skip').at(-1)?.reason
  }

  #steps(): JudgedStep[] {
    return this.planned.testCase.testSteps.map(({ id }) => {
      const outcome = this.#outcomes.get(id)
      const status = outcome ? statusOf(outcome) : this.#begun.has(id) ? 'unfinished' : 'skipped'
      const milliseconds = outcome ? Math.round(outcome.duration.seconds * 1000 + outcome.duration.nanos / 1e6) : 0
      return { text: '', ...this.planned.texts.get(id), status, milliseconds, ...(outcome ? { outcome } : {}) }
    })
  }

  #file(name: string, mediaType: string): FileRecord {
    const record = this.#place(name, mediaType)
    this.#files.push(record)
    return record
  }

  /** Drawn from the topology with the evidence files; nobody attaches it. */
  #picture(): FileRecord {
    return this.#place(TOPOLOGY_PICTURE, 'image/svg+xml')
  }

  #place(name: string, mediaType: string): FileRecord {
    const taken = this.#files.map((file) => file.path)
    const place = this.number > 1 ? `attempt-${this.number}/${name}` : name
    return {
      name,
      path: evidencePath(this.planned.scenario.id, this.subject?.id ?? 'unknown', place, taken),
      mediaType,
    }
  }

  #of<K extends TypedAttachment['kind']>(kind: K): Omit<Extract<TypedAttachment, { kind: K }>, 'kind'>[] {
    const ours = this.#kept.filter((kept): kept is Extract<TypedAttachment, { kind: K }> => kept.kind === kind)
    return ours.map(({ kind: _, ...rest }) => rest)
  }
}

function statusOf({ status }: TestStepResult): StepRecord['status'] {
  const known = {
    PASSED: 'passed',
    FAILED: 'failed',
    SKIPPED: 'skipped',
    UNDEFINED: 'undefined',
    AMBIGUOUS: 'ambiguous',
    PENDING: 'pending',
    UNKNOWN: 'unfinished',
  } as const
  return known[status]
}

function complaint(error: unknown): string {
  if (!(error instanceof ZodError)) return String(error)
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}
