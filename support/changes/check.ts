import semver from 'semver'
import type { Scenario } from '../results/results'
import { bothSides, boundsIn, boundsOf, unsatisfied } from '../versions'
import { type Change, changesOf, type Value, valueFor } from './change'

/** All that is wrong with the register of changes and the tags that speak of it, a sentence each. */
export function checkChanges(changes: readonly Change[], scenarios: readonly Scenario[]): readonly string[] {
  const ids = changes.map(({ id }) => id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${id} has two entries`),
    ...changes.flatMap((change) => judgeEntry(change).map((problem) => `${change.id}: ${problem}`)),
    ...scenarios.flatMap((scenario) =>
      changesOf(scenario)
        .filter((id) => !ids.includes(id))
        .map((id) => `${scenario.id} shows a side of ${id}, which is no change`),
    ),
    ...changes.filter(hasRanges).flatMap((change) => {
      const showing = scenarios.filter((scenario) => changesOf(scenario).includes(change.id))
      return judgeShowing(change, showing).map((problem) => `${change.id}: ${problem}`)
    }),
    ...judgeUntagged(scenarios),
  ]
}

function judgeEntry({ id, title, aspect, values, source }: Change): readonly string[] {
  const ranges = values.map(({ range }) => range)
  const says = values.map((value) => value.says)
  return [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [] : ['an id is lower case words, joined by hyphens']),
    ...([title, source.text, aspect, ...says].every((text) => text === undefined || text.trim() !== '')
      ? []
      : ['title, aspect, source and answers have words']),
    ...(values.length < 2 ? ['a change has two answers or more'] : []),
    ...says.flatMap((word, index) => (word === says[index - 1] ? [`two answers in a row say ${word}`] : [])),
    ...ranges.filter((range) => semver.validRange(range) === null).map((range) => `"${range}" is no range of versions`),
    ...overlaps(values).map(([one, other]) => `the ranges ${one} and ${other} overlap`),
    ...(URL.canParse(source.url) ? [] : [`"${source.url}" is no address`]),
  ]
}

/** Each version that has an answer needs a scenario that shows it, and no scenario is for versions of two answers. */
function judgeShowing({ values }: Change, showing: readonly Scenario[]): readonly string[] {
  const versions = bothSides([
    ...values.flatMap(({ range }) => boundsIn(range)),
    ...showing.flatMap(({ tags }) => boundsOf(tags)),
  ])
  const shown = showing.map((scenario) => {
    const here = versions.filter((version) => unsatisfied(scenario.tags, version) === undefined)
    return { scenario, here, sides: new Set(here.map((version) => valueFor(values, version))) }
  })
  const unshown = values.flatMap((value) => {
    const missing = versions.filter(
      (version) => valueFor(values, version) === value && !shown.some(({ here }) => here.includes(version)),
    )
    return missing.length === 0 ? [] : [`no scenario shows "${value.says}" on ${missing.join(', ')}`]
  })
  const torn = shown.flatMap(({ scenario, sides }) => {
    const words = [...sides].map((value) => (value ? `"${value.says}"` : 'no answer'))
    return sides.size < 2 && !sides.has(undefined)
      ? []
      : [`${scenario.id} is for versions that have ${words.join(' and ')}`]
  })
  const rules = [...Map.groupBy(shown, ({ scenario }) => placeOf(scenario)).values()]
  const together = rules.some((here) => values.every((value) => here.some(({ sides }) => sides.has(value))))
  const apart = unshown.length === 0 && !together ? ['no Rule has the scenarios of all its answers'] : []
  return [...unshown, ...torn, ...apart]
}

/** Scenarios of one Rule that part at a version are sides of a change, which wants a name. */
function judgeUntagged(scenarios: readonly Scenario[]): readonly string[] {
  const untagged = scenarios.filter((scenario) => changesOf(scenario).length === 0)
  return untagged.flatMap((scenario) => {
    const below = scenario.tags.flatMap((tag) => /^@docker<(\d.*)$/.exec(tag)?.[1] ?? [])
    const other = untagged.find(
      (each) => placeOf(each) === placeOf(scenario) && below.some((bound) => each.tags.includes(`@docker>=${bound}`)),
    )
    return other ? [`${scenario.id} and ${other.id} are sides of a change: tag both with its name`] : []
  })
}

function placeOf({ feature, rule }: Scenario): string {
  return `${feature}#${rule}`
}

function hasRanges({ values }: Change): boolean {
  return values.every(({ range }) => semver.validRange(range) !== null)
}

function overlaps(values: readonly Value[]): readonly (readonly [string, string])[] {
  const valid = values.map(({ range }) => range).filter((range) => semver.validRange(range) !== null)
  return valid.flatMap((one, index) =>
    valid
      .slice(index + 1)
      .filter((other) => semver.intersects(one, other))
      .map((other) => [one, other] as const),
  )
}
