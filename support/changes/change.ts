import semver from 'semver'
import type { Scenario } from '../results/results'
import { engineVersion } from '../versions'

/** A behaviour that is not the same in all versions of Docker. Scenarios tagged `@change-<id>` show a side of it each. */
export interface Change {
  /** Lower case words, joined by hyphens. */
  readonly id: string
  /** What is asked, in one plain sentence: `Is the MAC address of docker0 random?` */
  readonly title: string
  /** Which part of the question this is, where one question has several answers: `default route`. */
  readonly aspect?: string
  /** The answers, oldest versions first. Their ranges do not overlap; a version in none is unknown. */
  readonly values: readonly Value[]
  /** Where the change was made, or is told. */
  readonly source: Source
}

export interface Value {
  /** A range as npm writes it, over Docker's version: `>=25.0 <28.0`. */
  readonly range: string
  /** The answer in a word or two, as it stands in a cell of the matrix: `random`. */
  readonly says: string
}

export interface Source {
  readonly text: string
  readonly url: string
}

const TAG = '@change-'

/** The ids of the changes of which a scenario shows a side. */
export function changesOf({ tags }: Pick<Scenario, 'tags'>): readonly string[] {
  return tags.filter((tag) => tag.startsWith(TAG)).map((tag) => tag.slice(TAG.length))
}

/** What is known to be the answer on this version; undefined where nothing is. */
export function valueFor(values: readonly Value[], version: string): Value | undefined {
  return values.find(({ range }) => semver.satisfies(engineVersion(version), range))
}
