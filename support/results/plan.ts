import type { Envelope, Hook, Pickle, PickleStep, TestCase, TestStep } from '@cucumber/messages'
import type { Lesson, Scenario, StepRecord } from './results'
import { ScenarioIndex } from './scenario-index'

/** What a step or hook is, before it runs. */
export type StepText = Pick<StepRecord, 'text' | 'hook' | 'role' | 'table' | 'docString'>

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
  readonly #planned = new Map<string, Planned>()

  accept({ gherkinDocument, pickle, hook, testCase }: Envelope): void {
    if (gherkinDocument) this.#index.add(gherkinDocument)
    if (pickle) this.#pickles.set(pickle.id, pickle)
    if (hook) this.#hooks.set(hook.id, hook)
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

  #textOf({ hookId = '', pickleStepId }: TestStep, { steps }: Pickle): StepText {
    const step = steps.find(({ id }) => id === pickleStepId)
    return step ? this.#stepText(step) : hookText(this.#hooks.get(hookId))
  }

  #stepText({ astNodeIds, text, type, argument }: PickleStep): StepText {
    const role = roleOf(type)
    const table = argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value))
    const docString = argument?.docString?.content
    return {
      text: this.#index.withKeyword(astNodeIds, text),
      ...(role ? { role } : {}),
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
