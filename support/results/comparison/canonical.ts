import type { ObservationRecord } from '../attachments'

/**
 * What differs from run to run with the same behaviour. Found by comparing runs of one engine; nothing else is passed over.
 * - The order of rows: a Then compares them in any order.
 * - In what an engine or a program answered in its own words, of which a feature names only the part that matters: ids of
 *   containers, networks, endpoints and nodes; the port that a client was given; and of a port that is taken both over IPv4 and
 *   IPv6, which of the two the engine found out first (28.5.2 names now one, now the other).
 * A value that the feature's own table names stands as it is.
 */
const VOLATILE: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{64}\b/g, '(id)'],
  [/\b(?=[a-f]*\d)[0-9a-f]{12}\b/g, '(id)'],
  [/\b(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{25}\b/g, '(id)'],
  [/("clientPort":)\d+/g, '$1(port)'],
  [/\bBind for (?:0\.0\.0\.0|::):(?=\d+ failed)/g, 'Bind for (any):'],
]

const IN_OWN_WORDS = 'answers of the engine'

export interface CanonicalTable {
  readonly headings: string[]
  /** In an order of their own. */
  readonly rows: string[][]
}

/** The observed table in a form that is the same for the same behaviour. */
export function canonical({ subject, observed, expected = [] }: ObservationRecord): CanonicalTable {
  const [headings = [], ...rows] = observed
  const named = new Set(expected.flat())
  const quiet = (cell: string) => (subject === IN_OWN_WORDS && !named.has(cell) ? withoutVolatile(cell) : cell)
  return { headings, rows: rows.map((row) => row.map(quiet)).toSorted(byText) }
}

function withoutVolatile(text: string): string {
  return VOLATILE.reduce((quiet, [pattern, word]) => quiet.replaceAll(pattern, word), text)
}

function byText(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  return a < b ? -1 : Number(a > b)
}
