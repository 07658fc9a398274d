/** What a part of the tests came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The exit code: see the design for the meanings. */
  readonly code: number
  /** What failed and why, a text for each of it: the last that is printed, since a log is often read from its end. */
  readonly failures: readonly string[]
}

export function addUp(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0)
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    code: Math.max(0, ...tallies.map(({ code }) => code)),
    failures: tallies.flatMap(({ failures }) => failures),
  }
}

/** A part that ended badly without a failure of its own counts as one: it may not look like a pass. */
export function withExitCode(counted: Omit<Tally, 'code'>, exitCode: number): Tally {
  const failed = exitCode !== 0 && counted.failed === 0 ? 1 : counted.failed
  const isUntold = exitCode !== 0 && counted.failures.length === 0
  const failures = isUntold ? [`ended with exit code ${exitCode}`] : counted.failures
  return { ...counted, failed, failures, code: exitCode === 0 && failed > 0 ? 1 : exitCode }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
