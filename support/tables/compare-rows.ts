import { AssertionError } from 'node:assert'
import type { RawTable } from './rows'

/**
 * Compares a state whole: each observed row must be expected and each expected one observed, in any order.
 * @param observed in the columns of the expected table; see `inColumns`.
 * @throws AssertionError whose first line counts the differences; then a line for each.
 */
export function compareRows(subject: string, expected: RawTable, observed: RawTable): void {
  const [headings = [], ...wanted] = expected
  const [, ...seen] = observed
  const missing = without(wanted, seen)
  const extra = without(seen, wanted)
  if (missing.length + extra.length === 0) return
  const lines = [
    ...missing.map((row) => `  expected, not observed: ${spell(headings, row)}`),
    ...extra.map((row) => `  observed, not expected: ${spell(headings, row)}`),
  ]
  const count = `${missing.length} of ${wanted.length} rows missing, ${extra.length} too many`
  throw differs(`${subject} differ from the table: ${count}`, lines, expected, observed)
}

/** Whether both tables hold the same rows, in any order. */
export function isSame([, ...wanted]: RawTable, [, ...seen]: RawTable): boolean {
  return without(wanted, seen).length + without(seen, wanted).length === 0
}

/** Lays observed records out in the columns that the expected table asks for. */
export function inColumns(expected: RawTable, records: readonly Readonly<Record<string, string>>[]): RawTable {
  const [headings = []] = expected
  const known = Object.keys(records[0] ?? {})
  const unknown = records.length > 0 ? headings.find((heading) => !known.includes(heading)) : undefined
  if (unknown !== undefined) throw new Error(`Unknown column "${unknown}"; known are: ${known.join(', ')}`)
  return [headings, ...records.map((record) => headings.map((heading) => record[heading] ?? ''))]
}

export function differs(first: string, lines: readonly string[], expected: unknown, actual: unknown): AssertionError {
  const error = new AssertionError({ message: [first, ...lines].join('\n'), expected, actual, operator: 'table' })
  // the lines above say it better than a diff of two nested arrays
  return Object.assign(error, { showDiff: false })
}

function without(rows: RawTable, others: RawTable): RawTable {
  const left = others.map((row) => JSON.stringify(row))
  return rows.filter((row) => {
    const place = left.indexOf(JSON.stringify(row))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

function spell(headings: readonly string[], row: readonly string[]): string {
  return headings.map((heading, column) => `${heading} ${row[column] || '(nothing)'}`).join(', ')
}
