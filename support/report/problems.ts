import { nameOfExpectation } from '../results/expectations'
import type { ErrorRecord, Results, ResultWord, ScenarioResult } from '../results/results'
import { findingLine } from './findings'
import { acceptedWords, groupBy, nameOfSubject, scenarioOf, titleOf } from './words'

/** A result that is not as expected, in the words of every report. */
export interface Problem {
  readonly row: ScenarioResult
  readonly feature: string
  readonly rule?: string
  readonly title: string
  /** `features/topic/subject.feature:32` */
  readonly place: string
  /** Where it stopped: the step; for a broken one the reason, which names it. */
  readonly step?: string
  /** The error's own lines: the first says what differs, the others how. */
  readonly lines: readonly string[]
  /** What After hooks threw as well. */
  readonly later: readonly string[]
}

/** Those that a file of expectations accepts are none. */
export function problemsOf(results: Results, word: ResultWord): Problem[] {
  const rows = results.results.filter(({ result, accepted }) => result === word && !accepted)
  return rows.map((row) => problemOf(results, row))
}

/** What a file of expectations accepts, a line each: the scenario, its result and the reason. */
export function acceptedLines(results: Results): string[] {
  const several = results.subjects.length > 1
  return results.results.flatMap((row) => {
    if (!row.accepted) return []
    const on = several ? ` on ${nameOfSubject(results, row.subject)}` : ''
    return [`${titleOf(scenarioOf(results, row))}${on}: ${row.result}, ${acceptedWords(row.accepted)}`]
  })
}

/** Entries of a file of expectations that are of no use any more, a line each; of those that were not tried only how many. */
export function expectationLines({ run: { expectations } }: Results): string[] {
  if (!expectations) return []
  const { expired, unneeded, untried } = expectations
  return [
    ...expired.map((each) => `expired on ${each.expires}: ${nameOfExpectation(each)} (${each.reason})`),
    ...unneeded.map((each) => `not needed: ${nameOfExpectation(each)} (${each.reason})`),
    ...(untried.length > 0 ? [`not tried: ${untried.length}, of scenarios that this run does not have`] : []),
  ]
}

function problemOf(results: Results, row: ScenarioResult): Problem {
  const scenario = scenarioOf(results, row)
  const { reason, error, laterErrors } = row
  const step = reason ?? error?.step
  return {
    row,
    feature: scenario.featureName,
    ...(scenario.rule === undefined ? {} : { rule: scenario.rule }),
    title: titleOf(scenario),
    place: `${scenario.feature}:${scenario.line}`,
    ...(step === undefined ? {} : { step }),
    lines: linesOf(error),
    later: laterErrors.map(({ step = 'After', message }) => `then "${step}" failed too: ${message.split('\n')[0]}`),
  }
}

/** The message, and the causes that a trace names. Its frames are for the results, not for reading. */
export function linesOf(error: ErrorRecord | undefined): string[] {
  if (!error) return []
  const causes = (error.trace ?? '').split('\n').filter((line) => line.startsWith('Caused by:'))
  return [...error.message.trimEnd().split('\n'), ...causes]
}

/** Why a scenario did not pass, in the words of the console, with what it left behind. */
export function troubleLines({ reason, error, laterErrors, findings }: ScenarioResult): string[] {
  return [
    ...(reason === undefined ? [] : [reason]),
    ...linesOf(error),
    ...laterErrors.flatMap((later) => [`${later.step ?? 'After'}:`, ...linesOf(later)]),
    ...findings.map(findingLine),
  ]
}

/** A reason for skipping, and whom it hit. */
export interface SkippedGroup {
  readonly reason: string
  readonly titles: readonly string[]
}

export function skippedGroups(results: Results): SkippedGroup[] {
  const skipped = results.results.filter(({ result }) => result === 'skipped')
  const groups = [...groupBy(skipped, ({ reason }) => reason ?? 'no reason given')]
  return groups.map(([reason, rows]) => ({ reason, titles: rows.map((row) => titleOf(scenarioOf(results, row))) }))
}
