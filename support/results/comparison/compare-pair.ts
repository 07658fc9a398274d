import { type SlowDown, slowDowns, type TimeNoise } from '../../statistics/slow-downs'
import { evidenceFolder } from '../evidence-path'
import type { Scenario, ScenarioResult } from '../results'
import { type State, stateOf } from '../states'
import type { Comparison, Difference, End } from './comparison'
import { changedTables } from './observations'
import type { Pair } from './pairs'
import type { Side, SideRow, SideSubject } from './side'

/** What became of a scenario on a pair of subjects. */
export type Change = 'regression' | 'repair' | 'otherwise' | 'by version' | 'none'

/** Both sides, as far as single pairs need to know them. */
export interface Sides {
  readonly before: Side
  readonly after: Side
  /** Whether only what both have counts. */
  readonly partial: boolean
}

export interface PairFindings {
  readonly differences: readonly (Difference & { readonly change: Change })[]
  readonly observations: Comparison['observations']
  readonly slowDowns: Comparison['slowDowns']
  readonly noise: TimeNoise
  readonly compared: number
}

/** A scenario with its rows; each side may describe it in its own way. */
interface Both {
  readonly scenario: string
  readonly before: SideRow | undefined
  readonly after: SideRow | undefined
  readonly ends: { readonly before: End; readonly after: End }
}

/** Compares the rows of two subjects. Scenarios that one of the sides does not know at all are not looked at here. */
export function comparePair(sides: Sides, pair: Pair): PairFindings {
  const rows = rowsOf(sides, pair)
  const both = rows.filter(({ before, after }) => before && after)
  const differences = rows.flatMap((each) => differenceOf(pair, each) ?? [])
  const inTurn = both.flatMap(timesOf).toSorted((one, other) => (one.started < other.started ? -1 : 1))
  const { noise, slower } = slowDowns(inTurn)
  return {
    differences,
    observations: both.flatMap(observationsOf),
    slowDowns: slower.map(({ pair: { scenario }, before, after, ratio }: SlowDown<Timed>) => ({
      scenario,
      subject: pair.after.key,
      before,
      after,
      ratio,
    })),
    noise,
    compared: both.length,
  }
}

/**
 * What it means that a scenario went from one state to another.
 * @param isSameVersion whether both subjects are of one engine version; else a scenario may rightly be for one of them only.
 */
export function changeOf(before: State, after: State, isSameVersion: boolean): Change {
  const states = [before, after]
  const isForOne = states.includes('not applicable')
  if (before === after || (isForOne && states.includes('absent'))) return 'none'
  if (isForOne && !isSameVersion) return 'by version'
  if (before === 'passed') return 'regression'
  return after === 'passed' ? 'repair' : 'otherwise'
}

export function endOf({ key, subject }: SideSubject, scenario: Scenario, found: SideRow | undefined): End {
  const reason = found?.row.reason ?? found?.row.error?.message.split('\n')[0]
  return {
    subject: key,
    state: stateOf(found?.row, scenario, subject),
    ...(reason === undefined ? {} : { reason }),
    ...(found && found.row.files.length > 0 ? { evidence: evidenceOf(found) } : {}),
  }
}

/** Of scenarios that both sides know, in the order of the catalogue as it is now. */
function rowsOf({ before, after, partial }: Sides, pair: Pair): Both[] {
  return [...after.scenarios.values()].flatMap((now) => {
    const then = before.scenarios.get(now.id)
    const [old, fresh] = [pair.before.rows.get(now.id), pair.after.rows.get(now.id)]
    if (!then || (partial ? !old || !fresh : !old && !fresh)) return []
    const ends = { before: endOf(pair.before, then, old), after: endOf(pair.after, now, fresh) }
    return [{ scenario: now.id, before: old, after: fresh, ends }]
  })
}

function differenceOf(pair: Pair, { scenario, after, ends }: Both): PairFindings['differences'][number] | undefined {
  const isSameVersion = pair.before.subject.engine.version === pair.after.subject.engine.version
  const change = changeOf(ends.before.state, ends.after.state, isSameVersion)
  const details = (after?.row.error?.message.split('\n') ?? []).slice(1)
  return change === 'none' ? undefined : { scenario, ...ends, details, change }
}

/** A broken scenario shows nothing, and a skipped one has seen nothing. */
function observationsOf({ scenario, before, after, ends }: Both): Comparison['observations'] {
  const isTold = ['passed', 'failed', 'blocked', 'flaky'].includes(ends.after.state)
  if (!before || !after || !isTold || ends.before.state !== ends.after.state) return []
  const tables = changedTables(before.row, after.row)
  return tables.length === 0 ? [] : [{ scenario, ...ends, tables }]
}

interface Timed {
  readonly scenario: string
  readonly started: string
  readonly before: readonly number[]
  readonly after: readonly number[]
}

function timesOf({ scenario, before, after }: Both): Timed[] {
  if (before?.row.result !== 'passed' || after?.row.result !== 'passed') return []
  const { started = '' } = after.row
  return [{ scenario, started, before: spentBy(before.row), after: spentBy(after.row) }]
}

/** Milliseconds of each attempt. Booting a host is left out: it falls to whichever scenario needs one first. */
function spentBy(row: ScenarioResult): number[] {
  return (row.attempts ?? [row]).map(({ milliseconds, timing }) => milliseconds - (timing?.boot ?? 0))
}

function evidenceOf({ row, folder }: SideRow): string {
  return `${folder}/${evidenceFolder(row.scenario, row.subject)}`
}
