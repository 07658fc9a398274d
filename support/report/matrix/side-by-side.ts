import type { ScenarioResult } from '../../results/results'
import type { Column } from './columns'

/** What one look showed on all engines, those that saw the same together. */
export interface Look {
  /** `The answers`. */
  readonly subject: string
  readonly sights: readonly Sight[]
}

export interface Sight {
  readonly columns: readonly Column[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly SeenCell[])[]
}

export interface SeenCell {
  readonly text: string
  /** Not all sights have this. */
  readonly differs: boolean
}

export interface Observer {
  readonly column: Column
  readonly row: Pick<ScenarioResult, 'observations'>
}

/** The observations of several engines, look by look. The order of rows means nothing: states are compared whole. */
export function looksOf(observers: readonly Observer[]): readonly Look[] {
  const looks = new Map<string, { subject: string; seen: { column: Column; table: string[][] }[] }>()
  for (const { column, row } of observers) {
    const times = new Map<string, number>()
    for (const { subject, observed } of row.observations) {
      const time = (times.get(subject) ?? 0) + 1
      times.set(subject, time)
      const key = `${subject}\n${time}`
      const look = looks.get(key) ?? { subject, seen: [] }
      look.seen.push({ column, table: inOrder(observed) })
      looks.set(key, look)
    }
  }
  return [...looks.values()].map(({ subject, seen }) => {
    const groups = [...Map.groupBy(seen, ({ table }) => JSON.stringify(table)).values()]
    const tables = groups.map((group) => group[0]?.table ?? [])
    const sights = groups.map((group, index) =>
      sightOf(
        group.map(({ column }) => column),
        tables,
        index,
      ),
    )
    return { subject, sights }
  })
}

function sightOf(columns: readonly Column[], tables: readonly string[][][], index: number): Sight {
  const [headings = [], ...rows] = tables[index] ?? []
  const others = tables.filter((_table, other) => other !== index)
  return {
    columns,
    headings,
    rows: rows.map((row, number) =>
      row.map((text, column) => ({ text, differs: isAlone(others, row, number, column) })),
    ),
  }
}

/** Tables of one shape are compared cell by cell; of others a row is alone where another table lacks the whole of it. */
function isAlone(others: readonly string[][][], row: readonly string[], number: number, column: number): boolean {
  return others.some((table) => {
    const [headings = [], ...rows] = table
    if (rows.some((other) => other.join('\t') === row.join('\t'))) return false
    const opposite = rows.find((other) => other[0] === row[0]) ?? rows[number]
    return opposite === undefined || headings.length !== row.length || opposite[column] !== row[column]
  })
}

function inOrder([headings = [], ...rows]: string[][]): string[][] {
  return [headings, ...rows.toSorted((one, other) => (one.join('\t') < other.join('\t') ? -1 : 1))]
}
