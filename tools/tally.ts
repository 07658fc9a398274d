/** What a part of the tests came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The exit code: see the design for the meanings. */
  readonly code: number
}

export function addUp(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0)
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    code: Math.max(0, ...tallies.map(({ code }) => code)),
  }
}

/** A part that ended badly without a failure of its own counts as one: it may not look like a pass. */
export function withExitCode(counted: Omit<Tally, 'code'>, exitCode: number): Tally {
  const failed = exitCode !== 0 && counted.failed === 0 ? 1 : counted.failed
  return { ...counted, failed, code: exitCode === 0 && failed > 0 ? 1 : exitCode }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
