import type { Subject } from '../results/attachments'
import type { ExitCode } from '../results/exit-code'
import type { Scenario } from '../results/results'
import { type Fault, type PairWishes, pairsFor } from './pairs'
import { type Pair, PROOF_SCHEMA, type Proof, type Proved, type Score, STATES } from './proof'
import type { Trial } from './trial'
import { judgePair, stateOf } from './verdict'

export interface ProofInput {
  readonly run: Omit<Proof['run'], 'allPairs' | 'only' | 'complete' | 'exitCode'>
  readonly subject: Subject
  readonly faults: readonly Fault[]
  readonly wishes: PairWishes
  /** Those that were selected. */
  readonly scenarios: readonly Scenario[]
  /** Of this run and of those that it goes on from, the oldest first: the newest counts. */
  readonly trials: readonly Trial[]
}

/** Says of each scenario what its trials show, and of each planned one that did not run that it is missing. */
export function proofOf({ run, subject, faults, wishes, scenarios, trials }: ProofInput): Proof {
  const book = new TrialBook(trials)
  const proved = scenarios.map((scenario) => prove(scenario, book, faults, wishes))
  const complete = proved.every(({ state, pairs }) => state !== 'not run' && !pairs.some(isMissing))
  const { allPairs, only } = wishes
  const head = { ...run, allPairs, ...(only ? { only: [...only] } : {}), complete }
  const tried = new Set(proved.flatMap(({ pairs }) => pairs.map(({ fault }) => fault)))
  return {
    schema: PROOF_SCHEMA,
    run: { ...head, exitCode: exitCodeOf(head, proved) },
    subject,
    faults: faults.flatMap(({ name, title }) => (tried.has(name) ? [{ name, title }] : [])),
    topics: scoresOf(proved),
    scenarios: proved,
  }
}

/** Trials by scenario and fault. */
export class TrialBook {
  readonly #trials = new Map<string, Trial>()

  constructor(trials: readonly Trial[]) {
    for (const trial of trials) this.#trials.set(keyOf(trial.scenario, trial.fault), trial)
  }

  of(scenario: string, fault?: string): Trial | undefined {
    return this.#trials.get(keyOf(scenario, fault))
  }
}

function keyOf(scenario: string, fault: string | undefined): string {
  return JSON.stringify([scenario, fault])
}

function prove(
  { claims: _, ...scenario }: Scenario,
  book: TrialBook,
  faults: readonly Fault[],
  wishes: PairWishes,
): Proved {
  const healthy = book.of(scenario.id)
  const isSound = healthy?.result === 'passed' || !healthy
  const planned = isSound ? pairsFor(scenario, healthy, faults, wishes) : []
  const pairs = planned.map((pair) => judgePair(pair, book.of(scenario.id, pair.fault.name)))
  return {
    ...scenario,
    state: stateOf(healthy, pairs, wishes.only !== undefined),
    healthy: {
      ...(healthy ? { result: healthy.result } : {}),
      ...(healthy?.said === undefined ? {} : { said: healthy.said }),
    },
    pairs,
  }
}

function scoresOf(proved: readonly Proved[]): Score[] {
  return [...Map.groupBy(proved, ({ topic }) => topic)].map(([topic, own]) => scoreOf(topic, own))
}

/** Counts the scenarios by their state, and the pairs of which something was expected. */
export function scoreOf(topic: string, proved: readonly Proved[]): Score {
  const count = (role: Pair['role'], ...verdicts: readonly Pair['verdict'][]) =>
    proved.flatMap(({ pairs }) => pairs).filter((pair) => pair.role === role && verdicts.includes(pair.verdict)).length
  const states = STATES.map((state) => [state, proved.filter((each) => each.state === state).length])
  return {
    topic,
    scenarios: Object.fromEntries(states) as Score['scenarios'],
    killed: count('named', 'killed'),
    applicable: count('named', 'killed', 'survived', 'misdiagnosed'),
    blocked: count('control', 'killed'),
    controlled: count('control', 'killed', 'survived', 'misdiagnosed'),
  }
}

function isMissing({ verdict }: Pair): boolean {
  return verdict === 'not run'
}

/**
 * 0 each scenario is proven, or not applicable; 1 one survived, was misdiagnosed, is unproven or did not pass on the healthy lab;
 * 2 nothing ran that says anything; 3 the healthy lab could not be looked at, or the run is incomplete; 130 interrupted.
 */
function exitCodeOf(run: Omit<Proof['run'], 'exitCode'>, proved: readonly Proved[]): ExitCode {
  if (run.interrupted !== undefined) return 130
  if (run.errors.length > 0 || !run.complete) return 3
  if (proved.some(({ healthy }) => healthy.result === 'broken')) return 3
  if (proved.every(({ state }) => state === 'inapplicable')) return 2
  return proved.every(({ state }) => ['proven', 'inapplicable', 'not asked'].includes(state)) ? 0 : 1
}
