/** How a phase of the preparation begins, goes on and ends where nothing can be redrawn. */
const PHASE = /^(outer engine|tools and requirements|engine \S+)(:| \.\.\.$)/
/** A scenario that has ended, and below it why. */
const RESULT = /^(passed|failed|blocked|broken|flaky|skipped) +\d|^ {17}/

/** Whose turn it is, where a run has several subjects or repeats. */
const TURN = /^docker .* \(\d+ of \d+\)$/

/** The lines on standard error that are no progress. */
export function complaintsIn(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && [PHASE, RESULT, TURN].every((known) => !known.test(line)))
}
