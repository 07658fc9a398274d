import semver from 'semver'
import type { Scenario } from '../results/results'
import { type Claim, LANGUAGES, type Words } from './claim'
import { judgeCoverage } from './coverage'
import type { Document } from './documents'

/** All that the ledger is checked against. */
export interface Surroundings {
  readonly documents: readonly Document[]
  /** Those of the catalogue. */
  readonly scenarios: readonly Scenario[]
  /** Ids of claims that have no scenario yet. */
  readonly waiting: readonly string[]
  /** Names of kernel features. */
  readonly capabilities: readonly string[]
}

/** All that is wrong with the ledger, a sentence each. */
export function checkLedger(claims: readonly Claim[], surroundings: Surroundings): readonly string[] {
  const { documents, scenarios, waiting } = surroundings
  return [
    ...judgeIds(claims, documents),
    ...claims.flatMap((claim) => judgeEntry(claim, surroundings.capabilities)),
    ...judgeWaiting(claims, scenarios, waiting),
    ...claims.filter(({ id }) => !waiting.includes(id)).flatMap((claim) => judgeCoverage(claim, scenarios)),
  ]
}

function judgeIds(claims: readonly Claim[], documents: readonly Document[]): string[] {
  const ids = claims.map(({ id }) => id)
  const known = new Set<string>(ids)
  const twice = ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${id} has two entries`)
  const homeless = claims.filter(({ places }) => places.length === 0).map(({ id }) => `${id} stands in no document`)
  const chapters = documents.flatMap(({ file, chapters }) => chapters.map((chapter) => ({ file, ...chapter })))
  const strays = chapters.flatMap(({ file, id, claims: listed }) => [
    ...listed.filter((claim) => !known.has(claim)).map((claim) => `${file}, ${id}: ${claim} is no claim`),
    ...listed
      .filter((claim, index) => listed.indexOf(claim) < index)
      .map((claim) => `${file}, ${id}: ${claim} stands there twice`),
  ])
  const untitled = [...documents, ...chapters]
    .filter(({ title }) => LANGUAGES.some((language) => title[language].trim() === ''))
    .map((each) => `${'id' in each ? `${each.file}, ${each.id}` : each.file} lacks a title`)
  return [...twice, ...homeless, ...strays, ...untitled]
}

function judgeEntry({ id, says, shownBy, inFact, ...claim }: Claim, capabilities: readonly string[]): string[] {
  const { expected, overrides = [], requires = [], sources = [] } = claim
  const words: [string, Words][] = [
    ['says', says],
    ['shownBy', shownBy],
    ...(inFact ? [['inFact', inFact] as [string, Words]] : []),
    ...overrides.map(({ reason }): [string, Words] => ['reason', reason]),
  ]
  const ranges = Object.keys(expected)
  const wrong = [...Object.values(expected), ...overrides.map((each) => each.expected)].includes('does not hold')
  const problems = [
    ...words.flatMap(([name, each]) => lacking(each).map((language) => `${name} lacks its words (${language})`)),
    ...ranges.filter((range) => semver.validRange(range) === null).map((range) => `"${range}" is no range of versions`),
    ...overlaps(ranges).map(([one, other]) => `the ranges ${one} and ${other} overlap`),
    ...(wrong && !inFact ? ['it does not hold everywhere, so inFact must tell what does'] : []),
    ...requires.filter((name) => !capabilities.includes(name)).map((name) => `${name} is no known kernel feature`),
    ...sources.filter((source) => !URL.canParse(source)).map((source) => `"${source}" is no address`),
  ]
  return problems.map((problem) => `${id}: ${problem}`)
}

/** The languages in which nothing is said, or, of Chinese, nothing Chinese. */
function lacking(words: Words): string[] {
  return LANGUAGES.filter((language) => {
    const text = words[language].trim()
    return text === '' || (language === 'zh' && !/\p{Script=Han}/u.test(text))
  })
}

function overlaps(ranges: readonly string[]): [string, string][] {
  const valid = ranges.filter((range) => semver.validRange(range) !== null)
  return valid.flatMap((one, index) =>
    valid
      .slice(index + 1)
      .filter((other) => semver.intersects(one, other))
      .map((other): [string, string] => [one, other]),
  )
}

function judgeWaiting(
  claims: readonly Claim[],
  scenarios: readonly Scenario[],
  waiting: readonly string[],
): readonly string[] {
  const named = new Set(scenarios.flatMap(({ claims: { supports, refutes } }) => [...supports, ...refutes]))
  return waiting.flatMap((id) => {
    if (!claims.some((claim) => claim.id === id)) return [`${id} waits for a scenario, and is no claim`]
    return named.has(id) ? [`${id} waits no longer: take it out of support/claims/waiting.ts`] : []
  })
}
