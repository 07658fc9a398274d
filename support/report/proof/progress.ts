import { type Fault, type PairWishes, pairsFor } from '../../proof/pairs'
import type { Pair } from '../../proof/proof'
import { type Trial, trialOf } from '../../proof/trial'
import { complaintOf, judgePair } from '../../proof/verdict'
import type { Scenario, ScenarioResult } from '../../results/results'
import { RESULT_STYLES } from '../paint'
import type { Shown } from '../progress'

const STYLES: Readonly<Record<Pair['verdict'], Shown['style']>> = {
  killed: 'green',
  survived: ['red', 'bold'],
  misdiagnosed: ['yellow', 'bold'],
  disturbed: 'magenta',
  unharmed: 'dim',
  inapplicable: 'dim',
  'not run': 'dim',
}

interface Known {
  readonly faults: readonly Fault[]
  readonly wishes: PairWishes
  /** Grows while the proof goes on. */
  readonly trials: readonly Trial[]
}

/** Shows a scenario that has ended: on a healthy lab its result, under a fault what that shows. */
export function showTrial({ faults, wishes, trials }: Known): (row: ScenarioResult, scenario: Scenario) => Shown {
  return (row, scenario) => {
    const fault = faultOf(row, faults)
    const trial = trialOf(row, fault?.name)
    const why = trial.said
    if (!fault) {
      const isGood = row.result === 'passed' || row.result === 'skipped'
      return { word: row.result, style: RESULT_STYLES[row.result], isGood, ...(isGood ? { note: why } : { why }) }
    }
    const healthy = trials.find((each) => each.scenario === scenario.id && each.fault === undefined)
    const [planned] = pairsFor(scenario, healthy, [fault], wishes)
    if (!planned) return { word: row.result, style: RESULT_STYLES[row.result], isGood: true }
    const pair = judgePair(planned, trial)
    const complaint = complaintOf(pair)
    return { word: pair.verdict, style: STYLES[pair.verdict], isGood: complaint === undefined, why: complaint }
  }
}

/** The subject's id ends with the fault. */
function faultOf({ subject }: ScenarioResult, faults: readonly Fault[]): Fault | undefined {
  return faults.find(({ name }) => subject.endsWith(`+under-${name}`))
}
