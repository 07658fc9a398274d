import type { EndedProcess } from '../vethlab-process'

/** What each scenario that was not skipped must be under the fault: those that name it fail, the others pass. */
export function judgedBy(runs: readonly EndedProcess[], fault: string, result: string): string[][] {
  return runs.flatMap(({ results }) =>
    (results?.scenarios ?? [])
      .filter(({ id }) => results?.results.some((row) => row.scenario === id && row.result !== 'skipped'))
      .map(({ id, tags }) => [id, tags.includes(`@breaks-with-${fault}`) ? result : 'passed']),
  )
}

/** What they were. @throws Error when the run has fewer than two kinds of verdict, and so shows nothing. */
export function verdictsUnder(runs: readonly EndedProcess[]): { SCENARIO: string; RESULT: string }[] {
  const rows = runs.flatMap(({ results }) => (results?.results ?? []).filter(({ result }) => result !== 'skipped'))
  if (new Set(rows.map(({ result }) => result)).size < 2)
    throw new Error('The run has too few verdicts to tell them apart')
  return rows.map(({ scenario, result }) => ({ SCENARIO: scenario, RESULT: result }))
}
