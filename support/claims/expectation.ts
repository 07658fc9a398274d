import semver from 'semver'
import { engineVersion } from '../versions'
import type { Claim, Expectation } from './claim'

/** The engine that a verdict is about: Docker's version, and that of the distribution's package if it came in one. */
export interface Engine {
  readonly version: string
  readonly package?: string | undefined
}

/** What the ledger expects of this engine; undefined where it says nothing. */
export function expectationOf(
  { expected, overrides = [] }: Pick<Claim, 'expected' | 'overrides'>,
  engine: Engine,
): Expectation | undefined {
  const override = overrides.find((each) => engine.package?.startsWith(each.package))
  if (override) return override.expected
  const version = engineVersion(engine.version)
  return Object.entries(expected).find(([range]) => semver.satisfies(version, range))?.[1]
}
