import type { Subject } from '../../results/attachments'
import type { ResultWord, Scenario, ScenarioResult } from '../../results/results'
import { unsatisfied } from '../../versions'

/** What a cell of the matrix says of a behaviour on an engine; the worst first. */
export const CELL_WORDS = [
  'does not hold',
  'flaky',
  'blocked',
  'broken',
  'holds',
  'not testable',
  'not applicable',
  'not tried',
] as const
export type CellWord = (typeof CELL_WORDS)[number]

/** A behaviour on an engine. */
export interface Cell {
  readonly word: CellWord
  /** What the last run said, where that was another word. */
  readonly was?: CellWord
  /** Absent when it was not tried. */
  readonly row?: ScenarioResult
}

const WORDS: Readonly<Record<Exclude<ResultWord, 'skipped'>, CellWord>> = {
  passed: 'holds',
  failed: 'does not hold',
  blocked: 'blocked',
  broken: 'broken',
  flaky: 'flaky',
}

/** A scenario that was skipped is for other versions, or the kernel is not as it needs it. */
export function wordOf(
  { tags }: Pick<Scenario, 'tags'>,
  { engine }: Subject,
  row: ScenarioResult | undefined,
): CellWord {
  if (!row) return 'not tried'
  if (row.result !== 'skipped') return WORDS[row.result]
  return unsatisfied(tags, engine.version) === undefined ? 'not testable' : 'not applicable'
}

/** Whether something was learnt of the behaviour: it was tried, and is one of this engine and kernel. */
export function isTold(word: CellWord): boolean {
  return word !== 'not tried' && word !== 'not applicable' && word !== 'not testable'
}

export function worst(words: readonly CellWord[]): CellWord {
  return CELL_WORDS.find((word) => words.includes(word)) ?? 'not tried'
}
