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
