import type { Place } from './documents'

/** A sentence in the two languages of the ledger. */
export interface Words {
  readonly en: string
  readonly zh: string
}

export const LANGUAGES = ['en', 'zh'] as const

/** What the ledger says about a claim in advance; what a run shows is judged apart from it. */
export type Expectation = 'holds' | 'does not hold'

/** Expectations by npm's semver range over Docker's version. Ranges do not overlap; a version in none has none. */
export type Expected = Readonly<Record<string, Expectation>>

/** A distribution's package behaves otherwise than its version says: a change was ported back, or taken out. */
export interface Override {
  /** How the versions of such packages begin: `20.10.5+dfsg1-1+deb11`. */
  readonly package: string
  readonly expected: Expectation
  readonly reason: Words
}

/** What is written about a claim; where it stands in the documents is told by their outlines. */
export interface ClaimEntry {
  readonly id: `S${number}`
  /** What the document says, in one plain sentence of our own. */
  readonly says: Words
  /** No document says it: it stands beside what a document says, and completes it. */
  readonly unsaid?: true
  /** The observation that proves it. */
  readonly shownBy: Words
  readonly expected: Expected
  readonly overrides?: readonly Override[]
  /** For a claim that is wrong, imprecise, or holds on some versions only: what is the case, for a student. For another: a note. */
  readonly inFact?: Words
  /** Where a fact or a change of it is documented: release notes, pull requests, reference pages. */
  readonly sources?: readonly string[]
  /** Kernel features without which nothing can be said: names of support/lab/requirements.ts. */
  readonly requires?: readonly string[]
}

export interface Claim extends ClaimEntry {
  /** In reading order. */
  readonly places: readonly Place[]
}

export const ALWAYS: Expected = { '*': 'holds' }
export const NEVER: Expected = { '*': 'does not hold' }

/** Held on every version before this one. */
export function until(version: string): Expected {
  return { [`<${version}`]: 'holds', [`>=${version}`]: 'does not hold' }
}

/** Holds from this version on. */
export function since(version: string): Expected {
  return { [`<${version}`]: 'does not hold', [`>=${version}`]: 'holds' }
}
