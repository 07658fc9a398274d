import { leaveReports } from '../support/workflow/leave-reports'
import { mergeRuns } from '../support/workflow/merge'
import { newRun } from '../support/workflow/new-run'

interface MergeOptions {
  readonly into?: string
  readonly expect?: readonly string[]
  readonly annotations: boolean
}

/** @returns the exit code of a run with all these results. */
export async function mergeCommand(
  runs: readonly string[],
  { into = newRun().runFolder, expect: expected = [], annotations }: MergeOptions,
): Promise<number> {
  const { results, notes } = await mergeRuns({ runs, into, expected })
  for (const note of notes) process.stderr.write(`vethlab: ${note}\n`)
  await leaveReports(into, results, { handbook: false, annotations })
  return results.run.exitCode
}
