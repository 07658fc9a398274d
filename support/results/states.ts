import { unsatisfied } from '../versions'
import type { Subject } from './attachments'
import type { Scenario, ScenarioResult } from './results'

/**
 * What a row says of a scenario on a subject. It is the row's result; `skipped` is told apart: `not testable` where a
 * requirement is missing, `not applicable` where the scenario is for other versions. `absent` where there is no row.
 */
export const STATES = [
  'passed',
  'failed',
  'blocked',
  'broken',
  'flaky',
  'not testable',
  'not applicable',
  'absent',
] as const
export type State = (typeof STATES)[number]

export function stateOf(
  row: Pick<ScenarioResult, 'result'> | undefined,
  scenario: Pick<Scenario, 'tags'> | undefined,
  subject: Pick<Subject, 'engine'>,
): State {
  if (!row) return 'absent'
  if (row.result !== 'skipped') return row.result
  const isForOthers = scenario !== undefined && unsatisfied(scenario.tags, subject.engine.version) !== undefined
  return isForOthers ? 'not applicable' : 'not testable'
}
