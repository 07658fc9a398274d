import type { Source } from './change'

/** A pull request of the engine. */
export function pull(number: number): Source {
  return { text: `moby/moby#${number}`, url: `https://github.com/moby/moby/pull/${number}` }
}

export function issue(number: number): Source {
  return { text: `moby/moby#${number}`, url: `https://github.com/moby/moby/issues/${number}` }
}

/** The release notes of a major version. */
export function releaseNotes(major: string): Source {
  return { text: `release notes of ${major}`, url: `https://docs.docker.com/engine/release-notes/${major}/` }
}

/** Docker's table of the API's versions by those of the engine. */
export const API_VERSIONS: Source = {
  text: 'API version matrix',
  url: 'https://docs.docker.com/reference/api/engine/#api-version-matrix',
}
