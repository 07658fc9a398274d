import type { Pair, Proof, Proved, Score, State } from '../../proof/proof'
import { STATES } from '../../proof/proof'
import { scoreOf } from '../../proof/prove'
import { isUnexplained } from '../../proof/verdict'
import { groupBy } from '../words'

/** The states in the order in which they matter to a reader, with what each means. */
export const STATE_TITLES: Readonly<Record<State, string>> = {
  survived: 'Survived: they passed under a fault that should break them',
  misdiagnosed: 'Misdiagnosed: a fault broke them in another way than as a behaviour',
  unhealthy: 'Unhealthy: they did not pass without any fault, so nothing can be shown',
  unproven: 'Unproven: no fault is named that breaks them',
  'not run': 'Not run: the run ended before them',
  inapplicable: 'Inapplicable: skipped',
  'not asked': 'Not asked: none of the chosen faults is theirs',
  proven: 'Proven',
}

/** `80 proven, 1 survived`; what did not happen is left out. */
export function statesInWords({ scenarios }: Score): string {
  return STATES.filter((state) => scenarios[state] > 0)
    .map((state) => `${scenarios[state]} ${state}`)
    .join(', ')
}

/** `97 of 98 (99 %)`; a dash where there is nothing to count. */
export function scoreInWords(part: number, whole: number): string {
  return whole === 0 ? '-' : `${part} of ${whole} (${Math.floor((part / whole) * 100)} %)`
}

export function totalOf({ scenarios }: Proof): Score {
  return scoreOf('all', scenarios)
}

export const SCORE_HEADINGS = ['topic', 'scenarios', 'proven', 'faults killed', 'controls blocked'] as const

export function scoreCells({ topic, scenarios, killed, applicable, blocked, controlled }: Score): string[] {
  const count = Object.values(scenarios).reduce((sum, each) => sum + each, 0)
  const proven = String(scenarios.proven)
  return [topic, String(count), proven, scoreInWords(killed, applicable), scoreInWords(blocked, controlled)]
}

/** A fault, and what it broke though nobody had named it. */
export interface Radius {
  readonly fault: string
  readonly title: string
  readonly expected: number
  readonly killed: number
  /** How many of those nobody has explained. */
  readonly unexplained: number
  readonly disturbed: number
  readonly unharmed: number
  /** What it killed though nobody had named it. */
  readonly reasons: readonly Reason[]
}

/** Scenarios that fail under a fault in the same kind of Then. */
export interface Reason {
  /** The pattern of the step definition; in proofs of before it was kept the step itself. */
  readonly step: string
  readonly because: string | undefined
  readonly scenarios: readonly Proved[]
}

/** How far each fault reaches; only a proof of all pairs knows. */
export function radiiOf({ run, faults, scenarios }: Proof): Radius[] {
  if (!run.allPairs) return []
  return faults.map(({ name, title }) => {
    const pairs = scenarios.flatMap(({ pairs }) => pairs.filter(({ fault }) => fault === name))
    const count = (isCounted: (pair: Pair) => boolean) => pairs.filter(isCounted).length
    const others = (verdict: Pair['verdict']) => count((pair) => isOther(pair, verdict))
    return {
      fault: name,
      title,
      expected: count(({ role, verdict }) => role !== 'other' && verdict === 'killed'),
      killed: others('killed'),
      unexplained: count(isUnexplained),
      disturbed: others('disturbed'),
      unharmed: others('unharmed'),
      reasons: reasonsOf(name, scenarios),
    }
  })
}

function isOther({ role, verdict }: Pair, wanted: Pair['verdict']): boolean {
  return role === 'other' && verdict === wanted
}

function reasonsOf(fault: string, scenarios: readonly Proved[]): Reason[] {
  const kills = scenarios.flatMap((scenario) =>
    scenario.pairs.flatMap((pair) => (pair.fault === fault && isOther(pair, 'killed') ? [{ scenario, pair }] : [])),
  )
  const groups = groupBy(kills, ({ pair }) => pair.definition ?? pair.step ?? '')
  return [...groups].map(([step, own]) => ({
    step,
    because: own[0]?.pair.because,
    scenarios: own.map(({ scenario }) => scenario),
  }))
}
