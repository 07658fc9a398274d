import { topicTitle } from '../handbook/vocabulary'
import { clip, markdown, tableLine } from '../markdown'
import { groupBy, titleOf } from '../words'
import type { Cell, CellWord } from './cell'
import { rowsOf } from './front'
import type { Matrix, Row } from './model'
import { MATRIX } from './names'
import { CELL_MEANINGS } from './words'

/** A step's summary also holds other reports. */
const MOST_ROWS = 100

/** The matrix in short: what differs, what is not as it should be, what has changed, and the counts by topic. */
export function matrixMarkdown(matrix: Matrix): string {
  const rows = rowsOf(matrix)
  const wrong = rows.filter(({ cells }) => cells.some(({ word }) => WRONG.includes(word)))
  const changed = rows.filter((row) => row.changed)
  const lines = [
    '# Docker networks, version by version',
    '',
    ...differences(matrix),
    ...section(matrix, 'Not as the scenarios state it', wrong),
    ...(matrix.previous ? section(matrix, `Changed since run ${matrix.previous.run.id}`, changed) : []),
    ...counts(matrix),
    ...matrix.columns.flatMap(({ name, unavailable }) =>
      unavailable === undefined ? [] : [`- ${markdown(`${name} could not be had: ${unavailable}`)}`],
    ),
  ]
  return `${clip(lines.join('\n'), MATRIX)}\n`
}

const WRONG: readonly CellWord[] = ['does not hold', 'flaky', 'blocked', 'broken']

function differences({ columns, changes }: Matrix): string[] {
  const differing = changes.filter(({ differs }) => differs)
  const names = columns.map(({ name }) => name)
  if (differing.length === 0) return []
  return [
    '## What differs between versions',
    '',
    ...head(['', ...names]),
    ...differing.map(({ change, cells }) => {
      const title = change.aspect === undefined ? change.title : `${change.title} (${change.aspect})`
      return tableLine([title, ...cells.map(({ word, value }) => value?.says ?? inSigns(word))])
    }),
    '',
  ]
}

function section({ columns }: Matrix, title: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return []
  return [
    `## ${markdown(title)} (${rows.length})`,
    '',
    ...head(['', ...columns.map(({ name }) => name)]),
    ...rows.slice(0, MOST_ROWS).map(({ scenario, cells }) => {
      const words = cells.map(inWords)
      return tableLine([titleOf(scenario), ...words])
    }),
    '',
    ...(rows.length > MOST_ROWS ? [`*And ${rows.length - MOST_ROWS} more: see \`matrix.html\`.*`, ''] : []),
  ]
}

/** How often each word stands in a topic, for each engine: `12 ✓ 1 ✕`. */
function counts({ columns, topics }: Matrix): string[] {
  if (topics.length === 0) return []
  return [
    '## By topic',
    '',
    ...head(['', ...columns.map(({ name }) => name)]),
    ...topics.map(({ topic, features }) => {
      const rows = features.flatMap((feature) => feature.rows)
      const cells = columns.map((_column, index) => {
        const words = groupBy(rows, (row) => row.cells[index]?.word ?? 'not tried')
        return Object.entries(CELL_MEANINGS)
          .flatMap(([word, { sign }]) => (words.has(word) ? [`${words.get(word)?.length} ${sign}`] : []))
          .join(' ')
      })
      return tableLine([topicTitle(topic).en, ...cells])
    }),
    '',
    Object.values(CELL_MEANINGS)
      .map(({ sign, words }) => `${sign} ${words.en}`)
      .join(' · '),
    '',
  ]
}

function head(names: readonly string[]): string[] {
  return [tableLine(names), `| ${names.map(() => '---').join(' | ')} |`]
}

function inWords({ word, was, row }: Cell): string {
  const before = was === undefined ? '' : `${was} → `
  return `${before}${inSigns(word)}${row?.accepted ? ' (accepted)' : ''}`
}

function inSigns(word: CellWord): string {
  return `${CELL_MEANINGS[word].sign} ${word}`
}
