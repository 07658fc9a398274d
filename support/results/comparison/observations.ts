import type { ObservationRecord } from '../attachments'
import type { ScenarioResult } from '../results'
import { type CanonicalTable, canonical } from './canonical'

/** A table that a Then compared, and what of it is otherwise than before. */
export interface ChangedTable {
  /** What was compared: `The routes of c1`. */
  table: string
  headings: string[]
  /** Rows that are there no more. */
  gone: string[][]
  /** Rows that were not there before. */
  come: string[][]
}

/**
 * What was observed otherwise behind the same result. Of a repeated scenario every attempt counts: what any attempt before saw
 * and any attempt now sees is no change.
 */
export function changedTables(before: ScenarioResult, after: ScenarioResult): ChangedTable[] {
  const [old, fresh] = [tablesOf(before), tablesOf(after)]
  const names = [...new Set([...old.keys(), ...fresh.keys()])]
  return names.flatMap((table) => {
    const [was, is] = [old.get(table) ?? [], fresh.get(table) ?? []]
    const [first, second] = [was.at(-1), is.at(-1)]
    if (was.some((one) => is.some((other) => isSame(one, other)))) return []
    return [differenceOf(table, first, second)]
  })
}

/** The forms that each table took, over all attempts that came to this result. A subject that was compared twice is two tables. */
function tablesOf(row: ScenarioResult): Map<string, CanonicalTable[]> {
  const attempts = row.attempts?.filter(({ result }) => row.result === 'flaky' || result === row.result) ?? [row]
  const tables = attempts.flatMap(({ observations }) => named(observations))
  return new Map(tables.map(([name]) => [name, tables.filter(([other]) => other === name).map(([, table]) => table)]))
}

function named(observations: readonly ObservationRecord[]): [string, CanonicalTable][] {
  const times = new Map<string, number>()
  return observations.map((observation) => {
    const time = (times.get(observation.subject) ?? 0) + 1
    times.set(observation.subject, time)
    return [time === 1 ? observation.subject : `${observation.subject} (${time})`, canonical(observation)]
  })
}

function differenceOf(table: string, was: CanonicalTable | undefined, is: CanonicalTable | undefined): ChangedTable {
  const headings = is?.headings ?? was?.headings ?? []
  const isAlike = was && is && JSON.stringify(was.headings) === JSON.stringify(is.headings)
  const spelt = (one: CanonicalTable | undefined) => (isAlike || !one ? (one?.rows ?? []) : [one.headings, ...one.rows])
  return { table, headings, gone: without(spelt(was), spelt(is)), come: without(spelt(is), spelt(was)) }
}

function without(rows: readonly string[][], others: readonly string[][]): string[][] {
  const left = others.map((row) => JSON.stringify(row))
  return rows.filter((row) => {
    const place = left.indexOf(JSON.stringify(row))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

function isSame(one: CanonicalTable, other: CanonicalTable): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
