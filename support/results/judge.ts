import type { TestStepResult } from '@cucumber/messages'
import type { ErrorRecord, ScenarioResult, StepRecord } from './results'

/** A step or hook with what Cucumber threw out of it, if anything. */
export interface JudgedStep extends StepRecord {
  readonly outcome?: TestStepResult
}

export type Judgement = Pick<ScenarioResult, 'result' | 'reason' | 'error' | 'laterErrors'>

/** Cucumber's own words for a step that ran out of time; its error has no class of its own. */
const TIMED_OUT = /^function timed out\b/

/**
 * What the steps of a finished scenario make of it. The first thing that went wrong decides; what After hooks threw
 * later stands beside it. A failed assertion in a step is the behaviour's; in a hook it is the harness's.
 * @param skip the reason that the scenario was skipped with, if it gave one.
 */
export function judge(steps: readonly JudgedStep[], skip?: string): Judgement {
  const [first, ...later] = steps.filter(({ status }) => status !== 'passed' && status !== 'skipped')
  if (first) return { ...judgeBad(first), laterErrors: later.flatMap((step) => errorOf(step) ?? []) }
  if (steps.some(({ status }) => status === 'skipped')) {
    return skip === undefined
      ? broken('skipped without a reason')
      : { result: 'skipped', reason: skip, laterErrors: [] }
  }
  if (steps.every(({ hook }) => hook !== undefined)) return broken('it has no steps, so it shows nothing')
  return { result: 'passed', laterErrors: [] }
}

/** A scenario that never came to its end; what it had thrown until then is kept. */
export function judgeUnfinished(steps: readonly JudgedStep[], whyEnded: string): Judgement {
  const [error, ...laterErrors] = steps.flatMap((step) => errorOf(step) ?? [])
  const last = steps.find(({ status }) => status === 'unfinished')
  const reason = `never finished${last ? `, was at "${last.text}"` : ''}: ${whyEnded}`
  return { result: 'broken', reason, ...(error ? { error } : {}), laterErrors }
}

export function broken(reason: string): Judgement {
  return { result: 'broken', reason, laterErrors: [] }
}

function judgeBad(step: JudgedStep): Omit<Judgement, 'laterErrors'> {
  const error = errorOf(step)
  if (!error) return { result: 'broken', reason: reasonWithoutError(step) }
  if (isAssertion(error) && !step.hook) return { result: 'failed', error }
  if (error.type === 'BlockedError') return { result: 'blocked', error }
  return { result: 'broken', reason: reasonOf(error, step), error }
}

function reasonWithoutError({ text, status }: JudgedStep): string {
  if (status === 'undefined') return `no step definition matches "${text}"`
  if (status === 'ambiguous') return `several step definitions match "${text}"`
  if (status === 'pending') return `a step is pending: "${text}"`
  return `"${text}" ended as ${status}, with no error`
}

function reasonOf({ message, type }: ErrorRecord, { hook, text }: JudgedStep): string {
  if (TIMED_OUT.test(message)) return `timed out in "${text}"`
  return hook ? `the hook "${text}" failed` : `${type} in "${text}"`
}

function errorOf({ outcome, text, status }: JudgedStep): ErrorRecord | undefined {
  if (status !== 'failed') return undefined
  const { type = 'Error', message, stackTrace } = outcome?.exception ?? {}
  const error = { type, message: message || outcome?.message || 'no message', step: text }
  const isOurs = !isAssertion(error) && type !== 'BlockedError'
  return isOurs && stackTrace ? { ...error, trace: stackTrace } : error
}

function isAssertion({ type, message }: ErrorRecord): boolean {
  return type === 'AssertionError' || message.startsWith('AssertionError')
}
