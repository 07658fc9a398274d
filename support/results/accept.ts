import { exitCode } from './exit-code'
import { acceptedBy, dayOf, type Expectation, type Outcome, reviewExpectations } from './expectations'
import type { Results, ScenarioResult } from './results'
import { stateOf } from './states'

/**
 * The results with what is expected marked as accepted: a row keeps its result, and the exit code passes over it.
 * @param today as `2026-12-31`.
 */
export function acceptExpected(
  results: Results,
  expectations: readonly Expectation[],
  today = dayOf(new Date()),
): Results {
  if (expectations.length === 0) return results
  const outcomes = results.results.map((row) => outcomeOf(results, row))
  const rows = results.results.map((row, place) => {
    const outcome = outcomes[place]
    const accepted = outcome && acceptedBy(expectations, outcome, today)
    return accepted ? { ...row, accepted } : row
  })
  const seen = outcomes.flatMap((each) => each ?? [])
  const run = { ...results.run, expectations: reviewExpectations(expectations, seen, today) }
  return { ...results, run: { ...run, exitCode: exitCode({ run, results: rows }) }, results: rows }
}

/** Nobody knows whom a row is of that was never begun. */
function outcomeOf({ scenarios, subjects }: Results, row: ScenarioResult): Outcome | undefined {
  const scenario = scenarios.find(({ id }) => id === row.scenario)
  const subject = subjects.find(({ id }) => id === row.subject)
  return scenario && subject && { scenario, subject, state: stateOf(row, scenario, subject) }
}
