import semver from 'semver'

export const VERSION_TAG = /^@docker(<|<=|>|>=)(\d+(?:\.\d+){0,2})$/

/** The first version that vethlab knows; what is said of older ones cannot be tried. */
const FIRST = '20.10.0'

/** Engine versions such as `20.10.5+dfsg1` as semver reads them. @throws Error for what is no version. */
export function engineVersion(text: string): semver.SemVer {
  const version = semver.coerce(text)
  if (!version) throw new Error(`"${text}" is not an engine version`)
  return version
}

/** The first version tag that the engine does not satisfy: several tags are a conjunction. */
export function unsatisfied(tags: readonly string[], version: string): string | undefined {
  return tags.find((tag) => {
    const [, comparator, bound = ''] = VERSION_TAG.exec(tag) ?? []
    return comparator !== undefined && !semver.satisfies(engineVersion(version), `${comparator}${bound}`)
  })
}

/** The versions that a range, as npm writes it, names. */
export function boundsIn(range: string): readonly string[] {
  return range.match(/\d+(\.\d+)*/g) ?? []
}

/** The versions that a scenario's tags name. */
export function boundsOf(tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => VERSION_TAG.exec(tag)?.[2] ?? [])
}

/** A version on each side of each of these, in order: between them nothing changes. */
export function bothSides(bounds: readonly string[]): readonly string[] {
  const later = bounds
    .map((bound) => engineVersion(bound).version)
    .filter((bound) => semver.gt(bound, FIRST))
    .flatMap((bound) => [before(bound), bound])
  return [...new Set([FIRST, ...later])].toSorted(semver.compare)
}

function before(version: string): string {
  const { major, minor, patch } = new semver.SemVer(version)
  if (patch > 0) return `${major}.${minor}.${patch - 1}`
  return minor > 0 ? `${major}.${minor - 1}.999` : `${major - 1}.999.999`
}
