/** A wrong word from the person at the keyboard: printed as one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The machine or the harness could not do its part: exit code 3. The message says what is missing and how to get it. */
export class MachineError extends Error {
  override readonly name = 'MachineError'
}

/** A control was not met, so the scenario can say nothing about the behaviour: result `blocked`. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError'
}
