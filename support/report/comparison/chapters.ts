import type { Comparison, Difference, End, Lonely } from '../../results/comparison/comparison'
import { type Expectation, nameOfExpectation } from '../../results/expectations'
import { acceptedWords, duration, titleOf } from '../words'

/** A list under one heading, for a report in any form. */
export interface Chapter {
  readonly heading: string
  /** `bad` is what the exit code 1 is for. */
  readonly mood: 'bad' | 'good' | 'plain'
  /** A sentence on what stands below. */
  readonly note?: string
  readonly items: readonly Item[]
}

export interface Item {
  readonly title: string
  /** Feature, rule and subject. */
  readonly about?: string
  /** `features/topic/subject.feature:32` */
  readonly place?: string
  /** What happened, in a sentence. */
  readonly said: string
  /** The single differences. */
  readonly details: readonly string[]
  readonly evidence?: string
}

/** What has changed, what matters most first; only chapters that have something to tell. */
export function chaptersOf(comparison: Comparison): Chapter[] {
  const teller = new Teller(comparison)
  const chapter = (heading: string, mood: Chapter['mood'], items: readonly Item[], note?: string): Chapter[] =>
    items.length === 0 ? [] : [{ heading: `${heading} (${items.length})`, mood, items, ...(note ? { note } : {}) }]
  const { vanished, appeared, alone, expectations } = comparison
  const [lost, others] = [vanished.filter(isLoss), vanished.filter((each) => !isLoss(each))]
  const differences = (list: readonly Difference[]) => list.map((each) => teller.difference(each))
  return [
    ...chapter('Regressions', 'bad', differences(comparison.regressions)),
    ...chapter('Vanished scenarios that had passed', 'bad', teller.lonely(lost), PART_HINT),
    ...chapter('Engines that are missing', comparison.partial ? 'plain' : 'bad', alone.before.map(missingItem)),
    ...chapter('Repairs', 'good', differences(comparison.repairs)),
    ...chapter('Not passed before, and not passed otherwise', 'plain', differences(comparison.otherwise)),
    ...chapter('Other vanished scenarios', 'plain', teller.lonely(others)),
    ...chapter('New scenarios', 'plain', teller.lonely(appeared)),
    ...chapter('New engines', 'plain', alone.after.map(missingItem)),
    ...chapter('Changed by version, as the catalogue says', 'plain', differences(comparison.byVersion), BY_VERSION),
    ...chapter('Observed otherwise, with the same result', 'plain', teller.observations()),
    ...chapter('Slower than the noise explains', 'plain', teller.slowDowns()),
    ...chapter('Accepted', 'plain', teller.accepted()),
    ...chapter('Expectations that have expired', 'plain', expectations.expired.map(expectationItem), EXPIRED),
    ...chapter('Expectations that nothing needs', 'plain', expectations.unneeded.map(expectationItem), UNNEEDED),
    ...chapter('Expectations that were not tried', 'plain', expectations.untried.map(expectationItem), UNTRIED),
  ]
}

const PART_HINT = 'If NEW is a part of the catalogue on purpose, --part compares only what both have.'
const BY_VERSION = 'The scenario is for one of the versions only: this is what its documents say has changed.'
const EXPIRED = 'They accept nothing any more.'
const UNNEEDED = 'What they speak of was looked at, and came out otherwise than they expect.'
const UNTRIED = 'No scenario that they speak of was looked at.'

/** Words for what a comparison found. */
class Teller {
  readonly #names: ReadonlyMap<string, string>
  readonly #several: boolean

  constructor(private readonly comparison: Comparison) {
    const { pairs } = comparison
    this.#names = new Map(
      pairs.flatMap((each) => [
        [each.before, each.beforeName],
        [each.after, each.afterName],
      ]),
    )
    this.#several = pairs.length > 1
  }

  difference({ scenario, before, after, details }: Difference): Item {
    return {
      ...this.#head(scenario, after),
      said: `${this.#end(before, after)} -> ${this.#end(after, before)}${because(after)}`,
      details,
      ...(after.evidence === undefined ? {} : { evidence: after.evidence }),
    }
  }

  lonely(list: readonly Lonely[]): Item[] {
    return list.map(({ scenario, ends }) => ({
      ...this.#head(scenario),
      said: ends
        .map(({ subject, state }) => (this.#several ? `${this.#names.get(subject)} ${state}` : state))
        .join('; '),
      details: [],
    }))
  }

  observations(): Item[] {
    return this.comparison.observations.map(({ scenario, after, tables }) => ({
      ...this.#head(scenario, after),
      said: `${after.state}, as before`,
      details: tables.flatMap(({ table, headings, gone, come }) => [
        table,
        ...gone.map((row) => `  before: ${spell(headings, row)}`),
        ...come.map((row) => `  now:    ${spell(headings, row)}`),
      ]),
    }))
  }

  slowDowns(): Item[] {
    return this.comparison.slowDowns.map(({ scenario, subject, before, after, ratio }) => ({
      ...this.#head(scenario, { subject }),
      said: `${duration(before)} -> ${duration(after)}, ${ratio.toFixed(1)} times as long as the rest explains`,
      details: [],
    }))
  }

  accepted(): Item[] {
    return this.comparison.accepted.map(({ expectation, ...difference }) => ({
      ...this.difference(difference),
      details: [acceptedWords(expectation)],
    }))
  }

  #head(id: string, end?: Pick<End, 'subject'>): Pick<Item, 'title' | 'about' | 'place'> {
    const scenario = this.comparison.scenarios.find((each) => each.id === id)
    if (!scenario) throw new Error(`A comparison of ${id}, which it does not describe`)
    const { featureName, rule, feature, line } = scenario
    const subject = end && this.#several ? this.#names.get(end.subject) : undefined
    const about = [featureName, rule, subject].filter((part) => part !== undefined).join(' > ')
    return { title: titleOf(scenario), about, place: `${feature}:${line}` }
  }

  /** Where the two engines differ, an end says whose it is. */
  #end({ subject, state }: End, other: End): string {
    const [name, otherName] = [subject, other.subject].map((key) => this.#names.get(key))
    return name === otherName ? state : `${name} ${state}`
  }
}

/** Whether a vanished scenario had passed on any subject. */
export function isLoss({ ends }: Lonely): boolean {
  return ends.some(({ state }) => state === 'passed')
}

/** Whom a scenario is for stands in its tags and its title. */
function because({ state, reason }: End): string {
  return reason === undefined || state === 'not applicable' ? '' : `: ${reason}`
}

function missingItem({ name, reason }: Comparison['alone']['before'][number]): Item {
  return { title: name, said: reason ?? 'the other side has nothing to compare it with', details: [] }
}

function expectationItem(expectation: Expectation): Item {
  const { expires, reason } = expectation
  return { title: nameOfExpectation(expectation), said: `until ${expires}: ${reason}`, details: [] }
}

function spell(headings: readonly string[], row: readonly string[]): string {
  const cells = row.map((cell) => cell.replaceAll(/\s*\n\s*/g, ' '))
  if (row.length !== headings.length) return cells.join(' | ')
  return cells.map((cell, column) => `${headings[column]} ${cell || '(nothing)'}`).join(', ')
}
