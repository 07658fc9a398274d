import { type RunRequest, runAndReport } from '../support/workflow/run-and-report'

export function runCommand(paths: readonly string[], options: Omit<RunRequest, 'paths'>): Promise<number> {
  return runAndReport({ ...options, paths })
}
