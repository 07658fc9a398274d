import type { ProbeResult } from '../probes/probe'
import { differs } from './compare-rows'
import type { RawTable } from './rows'

/**
 * A cell in words: the outcome; who answered where that is not the one asked for; the rest only when the cell asks.
 * `answered`, `answered by web`, `answered, seen from 172.17.0.1`, `found`, `found 172.18.0.2`, `found by hosts file`,
 * `no answer`; of a service's name `found web.1, web.2`. A resolver gives several addresses in any order; here they are sorted.
 */
export function cellOf(result: ProbeResult, asked: string): string {
  const { outcome, by, seenFrom, target, addresses = [] } = result
  if (outcome === 'found' && target.bearers) return `found ${bearersOf(result)}`
  if (outcome === 'found') {
    const where = isTheirs(result) && !/^found \d/.test(asked) ? '' : ` ${[...addresses].sort(byNumber).join(', ')}`
    return `found${where}${/^found .*\bby /.test(asked) ? ` by ${by}` : ''}`
  }
  if (outcome !== 'answered') return outcome
  const who = by !== undefined && (asked.includes(' by ') || by !== target.owner) ? ` by ${by}` : ''
  return `answered${who}${asked.includes('seen from') ? `, seen from ${seenFrom ?? 'nobody'}` : ''}`
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}

/** A name of several bearers: which of them it led to, in the order of their names. */
function bearersOf({ addresses = [], target }: ProbeResult): string {
  return addresses
    .map((address) => target.bearers?.[address] ?? address)
    .sort()
    .join(', ')
}

/** A name that is found must be found at its bearer's own address. */
function isTheirs({ addresses = [], target }: ProbeResult): boolean {
  return addresses.length === 1 && addresses[0] === target.address
}

/**
 * Compares probes with a full FROM x TO table: every cell asked for must have been looked at, and every look asked for.
 * @throws AssertionError with a line per cell that differs.
 */
export function compareMatrix(results: readonly ProbeResult[], expected: RawTable): void {
  const wanted = cellsOf(expected)
  const looked = new Map(results.map((result) => [key(result.from, result.target.text), result]))
  const unasked = [...looked.keys()].filter((place) => !wanted.has(place))
  if (unasked.length > 0) throw new Error(`The table has no cell for: ${unasked.join('; ')}`)
  const lines: string[] = []
  for (const [place, text] of wanted) {
    const result = looked.get(place)
    if (!result) throw new Error(`Nothing looked at the cell ${place}`)
    const observed = cellOf(result, text)
    if (observed !== text) lines.push(`  ${place}: expected ${text}, observed ${observed} ${evidence(result)}`)
  }
  if (lines.length === 0) return
  throw differs(
    `The answers differ from the table in ${lines.length} of ${wanted.size} cells`,
    lines,
    expected,
    observedTable(expected, looked),
  )
}

/** The expected table with the observed words in its cells. */
export function observedTable(expected: RawTable, looked: ReadonlyMap<string, ProbeResult>): RawTable {
  const [headings = [], ...rows] = expected
  return [
    headings,
    ...rows.map(([from = '', ...cells]) => [
      from,
      ...cells.map((text, column) => {
        const result = looked.get(key(from, headings[column + 1] ?? ''))
        return result ? cellOf(result, text) : '-'
      }),
    ]),
  ]
}

/** Who has answered at all, each once; an outcome in brackets for looks that nobody answered. */
export function answerers(results: readonly ProbeResult[]): Readonly<Record<'BY', string>>[] {
  const words = results.map(({ outcome, by }) => (outcome === 'answered' ? (by ?? 'somebody') : `(${outcome})`))
  return [...new Set(words)].sort().map((BY) => ({ BY }))
}

export function key(from: string, to: string): string {
  return `${from} -> ${to}`
}

function cellsOf([headings = [], ...rows]: RawTable): Map<string, string> {
  if (headings[0] !== 'FROM') throw new Error('The first heading of a table of answers is FROM')
  const cells = rows.flatMap(([from = '', ...texts]) =>
    texts.map((text, column) => [key(from, headings[column + 1] ?? ''), text] as const),
  )
  return new Map(cells.filter(([, text]) => text !== '-'))
}

function evidence({ command, exitCode, milliseconds, addresses, by, target }: ProbeResult): string {
  const details = [
    target.address,
    addresses?.length ? `found ${addresses.join(', ')} by ${by}` : '',
    command,
    `exit code ${exitCode}`,
    `${milliseconds} ms`,
  ]
  return `(${details.filter(Boolean).join('; ')})`
}
