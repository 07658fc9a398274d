import semver from 'semver'
import { z } from 'zod'
import { engineVersion } from '../versions'
import type { Subject } from './attachments'
import type { Scenario } from './results'
import type { State } from './states'

/** The differences that can be accepted. A broken scenario says nothing about an engine, so nobody can expect it. */
const ACCEPTABLE = ['failed', 'blocked', 'flaky', 'skipped', 'vanished'] as const

const STATE_OF_WORD: Readonly<Record<(typeof ACCEPTABLE)[number], State>> = {
  failed: 'failed',
  blocked: 'blocked',
  flaky: 'flaky',
  skipped: 'not testable',
  vanished: 'absent',
}

const sentence = z.string().trim().min(1, 'is empty')

export const expectationSchema = z
  .strictObject({
    /** A scenario's id; or, with `claim` and `change`, every scenario that carries the tag. Exactly one of the three. */
    scenario: sentence.optional(),
    claim: sentence.optional(),
    change: sentence.optional(),
    /** The engine versions, as npm writes ranges: `>=28.0 <29`. All of them when absent. */
    engine: z
      .string()
      .refine((range) => semver.validRange(range) !== null, 'is no range of versions; one is written as ">=28.0 <29"')
      .optional(),
    result: z.enum(ACCEPTABLE, { error: `must be one of ${ACCEPTABLE.join(', ')}` }),
    reason: sentence,
    /** The last day, UTC, on which the difference is accepted. */
    expires: z.string().refine(isDay, 'is no day; one is written as 2026-12-31'),
    link: z.url({ protocol: /^https?$/, error: 'is no http address' }).optional(),
  })
  .refine(({ scenario, claim, change }) => [scenario, claim, change].filter(Boolean).length === 1, {
    error: 'must name exactly one of scenario, claim, change',
  })

export type Expectation = z.infer<typeof expectationSchema>

/** A scenario on a subject, with what came out. */
export interface Outcome {
  readonly scenario: Pick<Scenario, 'id' | 'tags' | 'claims'>
  readonly subject: Pick<Subject, 'engine'>
  readonly state: State
}

/** What is to be said about a file of expectations after a run. */
export const reviewSchema = z.object({
  /** Their day is over: they accept nothing any more. */
  expired: z.array(expectationSchema),
  /** What they speak of was looked at, and the difference is not there. */
  unneeded: z.array(expectationSchema),
  /** Nothing that they speak of was looked at. */
  untried: z.array(expectationSchema),
})

export type Review = z.infer<typeof reviewSchema>

/** @param today as `2026-12-31`. @returns the first entry that accepts the outcome. */
export function acceptedBy(
  expectations: readonly Expectation[],
  outcome: Outcome,
  today: string,
): Expectation | undefined {
  return expectations.find(
    (each) => !isExpired(each, today) && speaksOf(each, outcome) && STATE_OF_WORD[each.result] === outcome.state,
  )
}

export function reviewExpectations(
  expectations: readonly Expectation[],
  outcomes: readonly Outcome[],
  today: string,
): Review {
  const review: Review = { expired: [], unneeded: [], untried: [] }
  for (const each of expectations) {
    const looked = outcomes.filter((outcome) => speaksOf(each, outcome) && isLook(each, outcome))
    if (isExpired(each, today)) review.expired.push(each)
    else if (looked.length === 0) review.untried.push(each)
    else if (looked.every(({ state }) => state !== STATE_OF_WORD[each.result])) review.unneeded.push(each)
  }
  return review
}

/** `features/...#name: failed`, `claim S39 on docker >=28.0: failed`. */
export function nameOfExpectation({ scenario, claim, change, engine, result }: Expectation): string {
  const what = scenario ?? (claim === undefined ? `change ${change}` : `claim ${claim}`)
  return `${what}${engine === undefined ? '' : ` on docker ${engine}`}: ${result}`
}

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function isExpired({ expires }: Expectation, today: string): boolean {
  return expires < today
}

function isLook({ result }: Expectation, { state }: Outcome): boolean {
  return state !== 'not applicable' && (state !== 'absent' || result === 'vanished')
}

function speaksOf({ scenario, claim, change, engine = '*' }: Expectation, outcome: Outcome): boolean {
  const { id, tags, claims } = outcome.scenario
  const isNamed =
    id === scenario ||
    (claim !== undefined && [...claims.supports, ...claims.refutes].includes(claim)) ||
    (change !== undefined && tags.includes(`@change-${change}`))
  return isNamed && semver.satisfies(engineVersion(outcome.subject.engine.version), engine)
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && dayOf(new Date(time)) === text
}
