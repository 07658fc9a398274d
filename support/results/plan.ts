import type { Envelope, Hook, Pickle, PickleStep, TestCase, TestStep } from '@cucumber/messages'
import type { Lesson, Scenario, StepRecord } from './results'
import { ScenarioIndex } from './scenario-index'

/** What a step or hook is, before it runs. */
export type StepText = Pick<StepRecord, 'text' | 'hook' | 'role' | 'definition' | 'table' | 'docString'>

/** What a scenario is to be: its place in the features, and the texts of its steps and hooks by id of the test step. */
export interface Planned {
  readonly scenario: Scenario
  readonly testCase: TestCase
  readonly texts: ReadonlyMap<string, StepText>
}

/** The scenarios that a run sets out to run, from the messages that describe them. */
export class Plan {
  readonly #index = new ScenarioIndex()
  readonly #pickles = new Map<string, Pickle>()
  readonly #hooks = new Map<string, Hook>()
  /** Patterns of step definitions, by their ids. */
  readonly #patterns = new Map<string, string>()
  readonly #planned = new Map<string, Planned>()

  accept({ gherkinDocument, pickle, hook, stepDefinition, testCase }: Envelope): void {
    if (gherkinDocument) this.#index.add(gherkinDocument)
    if (pickle) this.#pickles.set(pickle.id, pickle)
    if (hook) this.#hooks.set(hook.id, hook)
    if (stepDefinition) this.#patterns.set(stepDefinition.id, stepDefinition.pattern.source)
    if (testCase) this.#add(testCase)
  }

  get size(): number {
    return this.#planned.size
  }

  all(): Planned[] {
    return [...this.#planned.values()]
  }

  /** What the features of the planned scenarios teach, each once, in the order of the scenarios. */
  lessons(scenarios: readonly Scenario[]): Lesson[] {
    const lessons = scenarios.flatMap((scenario) => this.#index.lessonOf(scenario) ?? [])
    return [...new Set(lessons)]
  }

  /** @throws Error for a test case that no message before planned. */
  get(testCase: string): Planned {
    const planned = this.#planned.get(testCase)
    if (!planned) throw new Error(`A message starts a scenario that no message before it plans: ${testCase}`)
    return planned
  }

  #add(testCase: TestCase): void {
    const pickle = this.#pickles.get(testCase.pickleId)
    if (!pickle) throw new Error(`A message plans a scenario that no message before it describes: ${testCase.pickleId}`)
    const texts = new Map(testCase.testSteps.map((step) => [step.id, this.#textOf(step, pickle)]))
    this.#planned.set(testCase.id, { scenario: this.#index.scenarioOf(pickle), testCase, texts })
  }

  #textOf({ hookId = '', pickleStepId, stepDefinitionIds = [] }: TestStep, { steps }: Pickle): StepText {
    const step = steps.find(({ id }) => id === pickleStepId)
    if (!step) return hookText(this.#hooks.get(hookId))
    return this.#stepText(step, this.#patterns.get(stepDefinitionIds[0] ?? ''))
  }

  #stepText({ astNodeIds, text, type, argument }: PickleStep, definition: string | undefined): StepText {
    const role = roleOf(type)
    const table = argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value))
    const docString = argument?.docString?.content
    return {
      text: this.#index.withKeyword(astNodeIds, text),
      ...(role ? { role } : {}),
      ...(definition === undefined ? {} : { definition }),
      ...(table ? { table } : {}),
      ...(docString === undefined ? {} : { docString }),
    }
  }
}

function roleOf(type: PickleStep['type']): StepText['role'] {
  if (type === 'Context') return 'Given'
  if (type === 'Action') return 'When'
  return type === 'Outcome' ? 'Then' : undefined
}

function hookText(hook: Hook | undefined): StepText {
  const isAfter = hook?.type === 'AFTER_TEST_CASE'
  const label = isAfter ? 'After' : 'Before'
  return { text: hook?.name ? `${label}: ${hook.name}` : label, hook: isAfter ? 'after' : 'before' }
}
