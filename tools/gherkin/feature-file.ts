import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { type Background, type Feature, IdGenerator, type Rule, type Scenario, type Tag } from '@cucumber/messages'

export interface Problem {
  /** Counted from 1. */
  readonly line: number
  readonly message: string
}

export interface FeatureFile {
  /** Relative to the project, with slashes. */
  readonly path: string
  readonly lines: readonly string[]
  readonly feature: Feature
  readonly commentLines: readonly number[]
}

/** A scenario with what applies to it from above. */
export interface PlacedScenario {
  readonly scenario: Scenario
  readonly backgroundSteps: number
}

export type Tagged = { readonly tags: readonly Tag[] }

/** Reads a feature; the problems instead when it is none. */
export function parseFeature(path: string, text: string): FeatureFile | readonly Problem[] {
  try {
    const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher())
    const { feature, comments } = parser.parse(text)
    if (!feature) return [{ line: 1, message: 'no Feature in this file' }]
    return { path, lines: text.split('\n'), feature, commentLines: comments.map(({ location }) => location.line) }
  } catch (error) {
    return problemsOf(error)
  }
}

function problemsOf(error: unknown): readonly Problem[] {
  const causes = error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [error]
  return causes.map((cause) => ({
    line: cause.location?.line ?? 1,
    message: String(cause.message ?? cause).replace(/^\(\d+:\d+\): /, ''),
  }))
}

export function rulesOf(feature: Feature): readonly Rule[] {
  return feature.children.flatMap(({ rule }) => (rule ? [rule] : []))
}

export function backgroundsOf(feature: Feature): readonly Background[] {
  const children = [...feature.children, ...rulesOf(feature).flatMap((rule) => rule.children)]
  return children.flatMap(({ background }) => (background ? [background] : []))
}

export function scenariosOf(feature: Feature): readonly PlacedScenario[] {
  const above = stepsInBackground(feature)
  return feature.children.flatMap(({ scenario, rule }) => {
    if (scenario) return [{ scenario, backgroundSteps: above }]
    const backgroundSteps = above + (rule ? stepsInBackground(rule) : 0)
    return (rule?.children ?? []).flatMap(({ scenario }) => (scenario ? [{ scenario, backgroundSteps }] : []))
  })
}

export function taggedOf(feature: Feature): readonly Tagged[] {
  const scenarios = scenariosOf(feature).map(({ scenario }) => scenario)
  return [feature, ...rulesOf(feature), ...scenarios, ...scenarios.flatMap(({ examples }) => examples)]
}

function stepsInBackground({ children }: Pick<Rule, 'children'>): number {
  return children.reduce((sum, { background }) => sum + (background?.steps.length ?? 0), 0)
}
