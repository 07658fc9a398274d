import { type CompareRequest, compareRuns } from '../support/workflow/compare-runs'

/** Prints what has changed from one run to another. @returns the exit code. */
export async function compareCommand(request: CompareRequest): Promise<number> {
  const { text, exitCode } = await compareRuns(request)
  // a pipe takes its time, and the program ends when this does
  await new Promise<void>((resolve) => void process.stdout.write(`${text}\n`, () => resolve()))
  return exitCode
}
