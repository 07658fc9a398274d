import semver from 'semver'

export const VERSION_TAG = /^@docker(<|<=|>|>=)(\d+(?:\.\d+){0,2})$/

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
