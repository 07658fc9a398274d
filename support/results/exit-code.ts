import type { Results } from './results'

export type ExitCode = 0 | 1 | 2 | 3 | 130

/**
 * 0 all as expected, or accepted by a file of expectations; 1 a behaviour differs or a control was blocked; 2 a feature cannot be read, nothing ran, or all
 * was skipped; 3 the harness or the machine failed, left something behind, or the run is incomplete, which wins over 1; 130
 * interrupted.
 */
export function exitCode({
  run,
  results,
}: Pick<Results, 'results'> & { run: Omit<Results['run'], 'exitCode'> }): ExitCode {
  const open = results.filter(({ accepted }) => accepted === undefined)
  const has = (...words: string[]) => open.some(({ result }) => words.includes(result))
  if (run.interrupted !== undefined) return 130
  if (run.errors.some(({ where }) => where === 'feature')) return 2
  if (has('broken') || run.errors.length > 0) return 3
  if (!run.complete) return 3
  if (results.some(({ findings }) => findings.some(({ owner }) => owner === 'vethlab'))) return 3
  if (has('failed', 'blocked', 'flaky')) return 1
  const isExpected = results.some(({ result, accepted }) => accepted && result !== 'skipped')
  return has('passed') || isExpected ? 0 : 2
}
