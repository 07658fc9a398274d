import semver from 'semver'
import type { ResultWord, Scenario } from '../results/results'
import { unsatisfied, VERSION_TAG } from '../versions'
import type { Claim } from './claim'
import { type Engine, expectationOf } from './expectation'

/** The words for a verdict, in the order in which reports show them. */
export const VERDICT_WORDS = ['holds', 'held until', 'does not hold', 'not testable here', 'unknown'] as const
export type VerdictWord = (typeof VERDICT_WORDS)[number]

/** A scenario that speaks about a claim, with its newest result on one subject; no result when it was not run there. */
export interface Evidence {
  readonly scenario: Pick<Scenario, 'id' | 'tags' | 'claims'>
  readonly result?: ResultWord | undefined
  /** Of a result that is no pass: why, in one line. */
  readonly reason?: string | undefined
}

export interface Verdict {
  readonly word: VerdictWord
  /** For `held until`: the version that ended it. */
  readonly until?: string
  /** For `not testable here` and `unknown`: what stands in the way, a line each. */
  readonly reasons: readonly string[]
  /** Whether the ledger expects the opposite. */
  readonly unexpected: boolean
}

type Finding = Omit<Verdict, 'unexpected'>

/**
 * What the results on one engine say about a claim. A passing scenario that refutes it decides. Otherwise each scenario
 * for this version must have spoken: any that failed, could not look or was not run leaves the verdict unknown. Those
 * for other versions say nothing.
 *
 * @param evidence of all scenarios that name the claim, whatever versions they are for.
 */
export function verdictOf(claim: Claim, engine: Engine, evidence: readonly Evidence[]): Verdict {
  const applying = evidence.filter(({ scenario }) => unsatisfied(scenario.tags, engine.version) === undefined)
  const finding = conclude(claim.id, engine, evidence, applying)
  return { ...finding, unexpected: contradicts(finding, claim, engine, applying) }
}

function conclude(id: string, engine: Engine, all: readonly Evidence[], applying: readonly Evidence[]): Finding {
  if (applying.some((each) => refutes(each, id) && each.result === 'passed')) return notHeld(id, engine, all)
  const open = applying.filter(({ result }) => result !== 'passed' && result !== 'skipped')
  if (open.length > 0) return { word: 'unknown', reasons: open.map(whyOpen) }
  if (applying.some(({ result }) => result === 'passed')) return { word: 'holds', reasons: [] }
  if (applying.length === 0) return { word: 'unknown', reasons: ['no scenario is for this version'] }
  return { word: 'not testable here', reasons: [...new Set(applying.map(({ reason }) => reason ?? 'skipped'))] }
}

/** Refuted here; it held before when scenarios support it up to a version that this one has passed, and none refutes it there. */
function notHeld(id: string, { version }: Engine, all: readonly Evidence[]): Finding {
  const refuting = all.filter((each) => refutes(each, id)).map(rangeOf)
  const ends = all
    .filter((each) => each.scenario.claims.supports.includes(id))
    .filter((each) => !refuting.some((range) => semver.intersects(range, rangeOf(each))))
    .flatMap(endOf)
    .filter((end) => semver.gte(version, coerced(end)))
  const until = ends.toSorted((one, other) => semver.compare(coerced(one), coerced(other))).at(-1)
  return until === undefined ? { word: 'does not hold', reasons: [] } : { word: 'held until', until, reasons: [] }
}

/** A claim that holds as far as could be tried contradicts nothing while a scenario against it had to be skipped. */
function contradicts({ word }: Finding, claim: Claim, engine: Engine, applying: readonly Evidence[]): boolean {
  const expected = expectationOf(claim, engine)
  if (expected === 'holds') return word === 'does not hold' || word === 'held until'
  const untried = applying.some((each) => refutes(each, claim.id) && each.result === 'skipped')
  return expected === 'does not hold' && word === 'holds' && !untried
}

function refutes({ scenario }: Evidence, id: string): boolean {
  return scenario.claims.refutes.includes(id)
}

function whyOpen({ scenario, result, reason }: Evidence): string {
  const what = result === undefined ? 'was not run' : reason === undefined ? result : `${result}: ${reason}`
  return `${scenario.id} ${what}`
}

/** The versions that a scenario is for, as npm writes them. */
function rangeOf({ scenario }: Evidence): string {
  const bounds = scenario.tags.flatMap((tag) => {
    const [, comparator = '', bound = ''] = VERSION_TAG.exec(tag) ?? []
    return bound === '' ? [] : [`${comparator}${coerced(bound)}`]
  })
  return bounds.join(' ') || '*'
}

function endOf({ scenario }: Evidence): string[] {
  return scenario.tags.flatMap((tag) => {
    const [, comparator, bound] = VERSION_TAG.exec(tag) ?? []
    return comparator === '<' && bound !== undefined ? [bound] : []
  })
}

function coerced(version: string): string {
  return semver.coerce(version)?.version ?? version
}
