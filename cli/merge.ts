import { acceptExpected } from '../support/results/accept'
import { readExpectations } from '../support/results/read-expectations'
import { leaveReports } from '../support/workflow/leave-reports'
import { mergeRuns } from '../support/workflow/merge'
import { newRun } from '../support/workflow/new-run'

interface MergeOptions {
  readonly into?: string
  readonly expect?: readonly string[]
  readonly annotations: boolean
  readonly expectations?: string
}

/** @returns the exit code of a run with all these results. */
export async function mergeCommand(
  runs: readonly string[],
  { into = newRun().runFolder, expect: expected = [], annotations, expectations }: MergeOptions,
): Promise<number> {
  const known = expectations === undefined ? [] : await readExpectations(expectations)
  const { results: merged, notes } = await mergeRuns({ runs, into, expected })
  const results = acceptExpected(merged, known)
  for (const note of notes) process.stderr.write(`vethlab: ${note}\n`)
  await leaveReports(into, results, { handbook: false, annotations })
  return results.run.exitCode
}
