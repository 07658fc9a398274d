/** A table of a feature with a heading row: lists of cells as Gherkin has them. */
export type RawTable = readonly (readonly string[])[]

/** A row by its headings; what a cell leaves empty or marks `-` is absent. */
export type Row = Readonly<Record<string, string | undefined>>

/**
 * Reads a table whose headings come from a closed list.
 * @throws Error naming the heading that is unknown or missing, with the known ones.
 */
export function readRows(table: RawTable, required: readonly string[], optional: readonly string[] = []): Row[] {
  const [headings = [], ...rows] = table
  const known = [...required, ...optional]
  const unknown = headings.find((heading) => !known.includes(heading))
  if (unknown !== undefined) throw new Error(`Unknown column "${unknown}"; known are: ${known.join(', ')}`)
  const missing = required.find((heading) => !headings.includes(heading))
  if (missing !== undefined) throw new Error(`The table lacks the column "${missing}"; known are: ${known.join(', ')}`)
  return rows.map((cells) => Object.fromEntries(headings.map((heading, column) => [heading, stated(cells[column])])))
}

/** The cell of a required column. */
export function cell(row: Row, heading: string): string {
  const value = row[heading]
  if (value === undefined) throw new Error(`A cell of the column "${heading}" is empty`)
  return value
}

function stated(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text === '-' ? undefined : text
}
