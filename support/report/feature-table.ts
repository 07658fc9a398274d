import { RESULT_WORDS, type Results, type ResultWord, type Scenario, type ScenarioResult } from '../results/results'
import { countResults, duration, groupBy, nameOfSubject, scenarioOf } from './words'

/** A report's table: the words that it needs columns for, a row per feature or topic, and one for all together. */
export interface CountTable {
  /** What the rows are of. */
  readonly heading: string
  readonly words: readonly ResultWord[]
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[]
}

/**
 * Counts by what `labelOf` says of a scenario; of several subjects each has one row, since the matrix shows them by
 * behaviour. Cells: label, a count per word (`-` for none), the time that the scenarios took.
 */
export function countTable(results: Results, heading: string, labelOf: (scenario: Scenario) => string): CountTable {
  const words = RESULT_WORDS.filter((word) => word !== 'flaky' || results.results.some(({ result }) => result === word))
  const several = new Set(results.results.map(({ subject }) => subject)).size > 1
  const labelled = (row: ScenarioResult) =>
    several ? nameOfSubject(results, row.subject) : labelOf(scenarioOf(results, row))
  const rows = [...groupBy(results.results, labelled)].map(([label, group]) => cells(label, group, words))
  return { heading: several ? 'subject' : heading, words, rows, total: cells('all', results.results, words) }
}

function cells(label: string, rows: readonly ScenarioResult[], words: readonly ResultWord[]): string[] {
  const counts = countResults(rows)
  const time = rows.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return [label, ...words.map((word) => (counts[word] === 0 ? '-' : String(counts[word]))), duration(time)]
}
