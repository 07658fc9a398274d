import type { Envelope, Feature, SourceReference, Step, StepDefinition, TestStep } from '@cucumber/messages'

/** Which step definitions the scenarios use, from the messages of a dry run. */
export class StepUse {
  private readonly definitions: readonly StepDefinition[]
  /** The scenarios of each definition, by id. */
  private readonly scenarios = new Map<string, Set<string>>()
  private readonly mismatched: string[] = []
  private readonly places: ReadonlyMap<string, string>
  private readonly texts: ReadonlyMap<string, { readonly text: string; readonly node: string }>

  constructor(private readonly envelopes: readonly Envelope[]) {
    this.definitions = this.all('stepDefinition')
    this.places = stepPlaces(envelopes)
    const steps = this.all('pickle').flatMap((pickle) => pickle.steps)
    this.texts = new Map(steps.map(({ id, text, astNodeIds }) => [id, { text, node: astNodeIds[0] ?? '' }]))
    for (const { pickleId, testSteps } of this.all('testCase')) {
      for (const step of testSteps) this.count(pickleId, step)
    }
  }

  get patterns(): ReadonlySet<string> {
    return new Set(this.definitions.map(({ pattern }) => pattern.source))
  }

  problems(): readonly string[] {
    const errors = this.all('parseError').map(({ source, message }) => `${place(source)} ${firstLine(message)}`)
    return [...errors, ...new Set(this.mismatched), ...this.unused(), ...this.parameterProblems()]
  }

  summary(): string {
    const cases = this.all('testCase').length
    return `${cases} scenarios, ${this.definitions.length} step definitions checked`
  }

  /** Scenarios per definition, the most used first; told, never judged. */
  report(): readonly string[] {
    const used = this.definitions.map((definition) => ({ definition, count: this.scenariosOf(definition).size }))
    const ratio = this.all('testCase').length / Math.max(1, this.definitions.length)
    const lines = used
      .toSorted((a, b) => b.count - a.count)
      .map(({ definition, count }) => `${String(count).padStart(5)}  ${definition.pattern.source}`)
    return [`${ratio.toFixed(1)} scenarios per step definition; the scenarios of each:`, ...lines]
  }

  private count(pickleId: string, { pickleStepId, stepDefinitionIds }: TestStep): void {
    const step = this.texts.get(pickleStepId ?? '')
    if (!step || !stepDefinitionIds) return
    for (const id of stepDefinitionIds) {
      const scenarios = this.scenarios.get(id) ?? new Set()
      this.scenarios.set(id, scenarios.add(pickleId))
    }
    if (stepDefinitionIds.length === 1) return
    const kind = stepDefinitionIds.length === 0 ? 'undefined step' : 'ambiguous step'
    const candidates = this.definitions.filter(({ id }) => stepDefinitionIds.includes(id))
    const list = candidates.map(({ pattern }) => `"${pattern.source}"`).join(' and ')
    this.mismatched.push(`${this.places.get(step.node)} ${kind}: ${step.text}${list && ` (${list})`}`)
  }

  private unused(): readonly string[] {
    const idle = this.definitions.filter(
      (definition) => this.scenariosOf(definition).size === 0 && !isForInnerSuites(definition),
    )
    return idle.map(({ pattern, sourceReference }) => `${place(sourceReference)} unused step: ${pattern.source}`)
  }

  private parameterProblems(): readonly string[] {
    const sources = this.definitions.map(({ pattern }) => pattern.source)
    const idle = this.all('parameterType').filter(({ name }) => !sources.some((text) => text.includes(`{${name}}`)))
    const unknown = this.all('undefinedParameterType')
    return [
      ...idle.map(({ name, sourceReference }) => `${place(sourceReference)} unused parameter type: ${name}`),
      ...unknown.map(({ name, expression }) => `undefined parameter type {${name}} in: ${expression}`),
    ]
  }

  private scenariosOf({ id }: StepDefinition): ReadonlySet<string> {
    return this.scenarios.get(id) ?? new Set()
  }

  private all<Kind extends keyof Envelope>(kind: Kind): NonNullable<Envelope[Kind]>[] {
    return this.envelopes.flatMap((envelope) => envelope[kind] ?? [])
  }
}

/** The features of features/self write suites down in doc strings, where a dry run sees no steps. */
function isForInnerSuites({ sourceReference }: StepDefinition): boolean {
  return sourceReference.uri === 'steps/self-suite.ts'
}

/** `file:line` of each step in the features, by the id of its node. */
function stepPlaces(envelopes: readonly Envelope[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { gherkinDocument } of envelopes) {
    for (const { id, location } of stepsOf(gherkinDocument?.feature)) {
      places.set(id, `${gherkinDocument?.uri}:${location.line}`)
    }
  }
  return places
}

function stepsOf(feature: Feature | undefined): readonly Step[] {
  const children = feature?.children.flatMap((child) => [child, ...(child.rule?.children ?? [])]) ?? []
  return children.flatMap(({ background, scenario }) => [...(background?.steps ?? []), ...(scenario?.steps ?? [])])
}

function place(source: SourceReference | undefined): string {
  return `${source?.uri}:${source?.location?.line ?? 1}`
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/^\(\d+:\d+\): /, '') ?? ''
}
