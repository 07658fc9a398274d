import type { RawTable } from '../tables/rows'

type Cells = Readonly<Record<string, string>>

/**
 * Lets an expected table quote a part of a long cell: where a record agrees with a row in all other columns and holds
 * what the row quotes, the quotation takes the cell's place.
 */
export function quoting([headings = [], ...rows]: RawTable, column: string, records: readonly Cells[]): Cells[] {
  const place = headings.indexOf(column)
  return records.map((record) => {
    const full = record[column] ?? ''
    const row = rows.find((cells) =>
      headings.every((heading, number) =>
        number === place ? full.includes(cells[number] ?? '') : record[heading] === cells[number],
      ),
    )
    return row && place >= 0 ? { ...record, [column]: row[place] ?? '' } : record
  })
}
