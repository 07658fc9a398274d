import type { Claim, Words } from '../../claims/claim'
import type { Document } from '../../claims/documents'
import { scenarioKey } from '../../results/evidence-path'
import type { Lesson, Results, Scenario } from '../../results/results'
import { groupBy } from '../words'
import { namesClaim } from './ledger'
import { topicTitle } from './vocabulary'

/** A document, or what goes beyond all of them. */
export interface Part {
  readonly anchor: string
  readonly title: Words
  /** The document's file name. */
  readonly file?: string
  readonly chapters: readonly BookChapter[]
}

export interface BookChapter {
  readonly anchor: string
  readonly title: Words
  readonly claims: readonly ClaimHere[]
  /** Scenarios that belong to no claim. */
  readonly scenarios: readonly ScenarioHere[]
}

/** A claim in a chapter that makes it. */
export interface ClaimHere {
  readonly claim: Claim
  /** It is told in full in the first chapter that makes it; the others lead there. */
  readonly isFirst: boolean
  readonly scenarios: readonly ScenarioHere[]
}

/** A scenario where it shows something. */
export interface ScenarioHere {
  readonly scenario: Scenario
  readonly anchor: string
  /** It is shown in full at the first claim that it belongs to; the others lead there. */
  readonly isFirst: boolean
  /** What its feature and its rule teach, where nothing before has taught it. */
  readonly lessons: readonly { readonly title: string; readonly text: string }[]
}

/**
 * The order of the handbook: documents, chapters and claims as they are read, each scenario at the first claim that it
 * belongs to, and by topic those that belong to none.
 */
export function bookOf(
  { scenarios, lessons }: Pick<Results, 'scenarios' | 'lessons'>,
  documents: readonly Document[],
  claims: readonly Claim[],
): Part[] {
  const place = placer(lessons)
  const byId = new Map<string, Claim>(claims.map((claim) => [claim.id, claim]))
  const isBound = (scenario: Scenario) => claims.some(({ id }) => namesClaim(scenario, id))
  const told = new Set<string>()
  const claimHere = (id: string): ClaimHere[] => {
    const claim = byId.get(id)
    if (!claim) return []
    const isFirst = !told.has(id)
    told.add(id)
    const own = scenarios.filter((scenario) => namesClaim(scenario, id))
    return [{ claim, isFirst, scenarios: isFirst ? own.map(place) : [] }]
  }
  const parts = documents.map(({ file, title, chapters }): Part => {
    const number = file.split('_')[0] ?? file
    return {
      anchor: `document-${number}`,
      title,
      file,
      chapters: chapters.map((chapter) => ({
        anchor: `${number}-${chapter.id}`,
        title: chapter.title,
        claims: chapter.claims.flatMap(claimHere),
        scenarios: [],
      })),
    }
  })
  const unbound = scenarios.filter((scenario) => !isBound(scenario))
  return [...parts, ...(unbound.length > 0 ? [beyond(unbound, place)] : [])]
}

function beyond(scenarios: readonly Scenario[], place: (scenario: Scenario) => ScenarioHere): Part {
  const chapters = [...groupBy(scenarios, ({ topic }) => topic)].map(([topic, own]) => ({
    anchor: `topic-${topic}`,
    title: topicTitle(topic),
    claims: [],
    scenarios: own.map(place),
  }))
  return { anchor: 'beyond', title: { en: 'Beyond the documents', zh: '文档之外' }, chapters }
}

/** Says of each scenario whether it comes for the first time, and which lessons do with it. */
function placer(lessons: readonly Lesson[]): (scenario: Scenario) => ScenarioHere {
  const shown = new Set<string>()
  const taught = new Set<string>()
  const isNew = (lesson: { readonly key: string; readonly text: string }) => {
    if (lesson.text === '' || taught.has(lesson.key)) return false
    taught.add(lesson.key)
    return true
  }
  return (scenario) => {
    const isFirst = !shown.has(scenario.id)
    shown.add(scenario.id)
    const own = isFirst ? lessonsOf(lessons, scenario).filter(isNew) : []
    return {
      scenario,
      anchor: scenarioKey(scenario.id),
      isFirst,
      lessons: own.map(({ title, text }) => ({ title, text })),
    }
  }
}

function lessonsOf(lessons: readonly Lesson[], { feature, rule }: Scenario) {
  const lesson = lessons.find((each) => each.feature === feature)
  if (!lesson) return []
  const ofRule = lesson.rules.find(({ name }) => name === rule)
  return [
    { key: feature, title: lesson.name, text: lesson.description },
    ...(ofRule ? [{ key: `${feature}#${ofRule.name}`, title: ofRule.name, text: ofRule.description }] : []),
  ]
}
