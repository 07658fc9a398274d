/** A test of Docker's own suites, in the repository moby/moby, whose assertion a scenario shows as well. */
export interface SuiteTest {
  /** The name of its function without the prefix Test; what the tag says after `@moby-`. */
  readonly name: string
  /** Where it stands in moby/moby, as of Docker 28.5.2 or, for a younger test, of 29. */
  readonly path: string
  /** One plain sentence of our own. */
  readonly asserts: string
}

export const MOBY_TAG = '@moby-'

/** The tests of one file. */
export function testsIn(path: string, asserts: Readonly<Record<string, string>>): SuiteTest[] {
  return Object.entries(asserts).map(([name, sentence]) => ({ name, path, asserts: sentence }))
}
