import { type Fault, type PairWishes, pairsFor } from '../proof/pairs'
import { TrialBook } from '../proof/prove'
import type { Trial } from '../proof/trial'
import { subjectId } from '../results/attachments'
import type { Scenario } from '../results/results'
import type { Session } from '../session'
import { placesOf } from './plan'
import type { Selected, Stage } from './run'

/** What a proof is to try. */
export interface Proving {
  readonly scenarios: readonly Scenario[]
  readonly faults: readonly Fault[]
  readonly wishes: PairWishes
  /** Of the healthy engine. */
  readonly session: Session
  readonly workers: number
}

/**
 * What is left to be tried: the healthy engine on everything, then one subject for each fault, on what that is to break.
 * @param trials all that are known by now. It is asked again when the healthy engine has had its turn, since only that
 * tells which scenarios send controls.
 */
export function* stagesOf(proving: Proving, trials: () => readonly Trial[]): Iterable<Stage> {
  const before = new TrialBook(trials())
  const untried = proving.scenarios.filter(({ id }) => !before.of(id))
  if (untried.length > 0) yield stage(proving, [proving.session], { paths: placesOf(untried), scenarios: untried })
  const selections = selectionsOf(proving, new TrialBook(trials()))
  const sessions = proving.faults.map(({ name }) => withFault(proving.session, name))
  const needed = sessions.filter(({ subject }) => selections[subject.id])
  const ids = new Set(Object.values(selections).flatMap((selected) => selected.ids))
  const scenarios = proving.scenarios.filter(({ id }) => ids.has(id))
  if (needed.length > 0) yield stage(proving, needed, { paths: [], selections, scenarios })
}

/** The same lab with a fault in it. Its scenarios are to fail, so their evidence is none. */
function withFault(session: Session, sabotage: string): Session {
  const { engine, options, driver } = session.subject
  const id = subjectId(engine.version, options, driver, sabotage)
  return { ...session, evidence: 'none', sabotage, subject: { ...session.subject, id, sabotage } }
}

function selectionsOf({ scenarios, faults, wishes, session }: Proving, book: TrialBook): Record<string, Selected> {
  const sound = scenarios.filter(({ id }) => book.of(id)?.result === 'passed')
  const entries = faults.map((fault) => {
    const isPlanned = (scenario: Scenario) =>
      pairsFor(scenario, book.of(scenario.id), [fault], wishes).length > 0 && !book.of(scenario.id, fault.name)
    const chosen = sound.filter(isPlanned)
    return [withFault(session, fault.name).subject.id, chosen] as const
  })
  const selected = entries.filter(([, chosen]) => chosen.length > 0)
  return Object.fromEntries(
    selected.map(([id, chosen]) => [id, { ids: chosen.map((each) => each.id), paths: placesOf(chosen) }]),
  )
}

function stage(
  { workers }: Proving,
  sessions: readonly Session[],
  selected: Pick<Stage, 'paths' | 'selections' | 'scenarios'>,
): Stage {
  return { sessions, unavailable: [], tags: '', workers, repeat: 1, ...selected }
}
