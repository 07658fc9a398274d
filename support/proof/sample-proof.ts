import type { Scenario } from '../results/results'
import { sampleResults, sampleRow, sampleSubject } from '../results/sample-results'
import type { Fault } from './pairs'
import type { Proof } from './proof'
import { type ProofInput, proofOf } from './prove'
import type { Trial } from './trial'

/** For tests: a fault of a resolver, one of a listener, and two that take controls away. */
export const SAMPLE_FAULTS: readonly [Fault, Fault, Fault, Fault] = [
  { name: 'deaf', title: 'Nobody hears', onlyControls: false },
  { name: 'stopped', title: 'Nobody listens', takes: { role: 'control', probes: ['http'] }, onlyControls: false },
  { name: 'cut', title: 'Nothing arrives', takes: { role: 'control', probes: ['http', 'echo'] }, onlyControls: true },
  { name: 'later', title: 'Later', takes: { role: 'control after', probes: ['http'] }, onlyControls: true },
]

export function sampleScenario(name: string, ...tags: string[]): Scenario {
  const [known] = sampleResults([sampleRow(name)]).scenarios
  if (!known) throw new Error('no sample')
  return { ...known, tags }
}

export function sampleTrial(
  name: string,
  fault: string | undefined,
  result: Trial['result'],
  more: Partial<Trial> = {},
): Trial {
  return { scenario: sampleRow(name).scenario, fault, result, controls: [], ...more }
}

/** For tests: it failed in the second Then. */
export const IN_THEN = {
  step: { text: 'And the answers are', role: 'Then', definition: 'the answers are' },
} as const

/** For tests: what these trials prove of these scenarios. */
export function sampleProof(
  scenarios: readonly Scenario[],
  trials: readonly Trial[],
  more: Partial<ProofInput> = {},
): Proof {
  const run = { id: 'r', started: '2026-11-21T10:00:00.000Z', finished: '2026-11-21T10:01:00.000Z' }
  return proofOf({
    run: { ...run, continued: [], errors: [] },
    subject: sampleSubject(),
    faults: SAMPLE_FAULTS,
    wishes: { allPairs: false },
    scenarios,
    trials,
    ...more,
  })
}
