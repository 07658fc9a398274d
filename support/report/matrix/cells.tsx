import type { Value } from '../../changes/change'
import { ACCEPTED } from '../handbook/accepted'
import { plain } from '../page/plain'
import { Said } from '../page/said'
import { Status } from '../page/status'
import type { Cell, CellWord } from './cell'
import type { Column } from './columns'
import type { ChangeRow } from './model'
import { CELL_MEANINGS } from './words'

/** Colours for answers, in the style sheet. */
const SHADES = 4

/** A word of the matrix in running text. */
export function Word({ word }: { word: CellWord }) {
  const { tone, sign, words } = CELL_MEANINGS[word]
  return <Status tone={tone} words={{ en: `${sign} ${words.en}`, zh: `${sign} ${words.zh}` }} />
}

/**
 * A word in a cell: colour, sign and word say the same. There are thousands of them, so each is one element: the sign comes
 * from the style sheet, and the script says the word in Chinese.
 */
export function WordCell({ cell: { word, was, row } }: { cell: Cell }) {
  return (
    <td class={`${CELL_MEANINGS[word].tone} ${slugOf(word)}`}>
      {word}
      {was === undefined ? null : (
        <small>
          <Said words={{ en: `was: ${was}`, zh: `曾为:${CELL_MEANINGS[was].words.zh}` }} />
        </small>
      )}
      {row?.accepted === undefined ? null : (
        <small>
          <Said words={ACCEPTED} />
        </small>
      )}
    </td>
  )
}

/** The sign of each word, for the style sheet. */
export const SIGN_STYLE = Object.entries(CELL_MEANINGS)
  .map(([word, { sign }]) => `.${slugOf(word as CellWord)}{--sign:"${sign}"}`)
  .join('\n')

/** The words of the cells in Chinese, for the script. */
export function CellWords() {
  const words = Object.entries(CELL_MEANINGS).map(([word, { words }]) => [word, words.zh])
  const json = JSON.stringify(Object.fromEntries(words))
  return <script type="application/json" id="words" dangerouslySetInnerHTML={{ __html: json }} />
}

/** The answer of an engine, a colour for each; the word where the scenarios gave no answer. */
export function AnswerCell({ row, index }: { row: ChangeRow; index: number }) {
  const { word, value } = row.cells[index] ?? { word: 'not tried' }
  if (!value) return <WordCell cell={{ word }} />
  return (
    <td lang="en" class={`answer answer-${shadeOf(row, value)}`}>
      {plain(value.says)}
    </td>
  )
}

/** Colours go by the answers that are there, so that neighbours which differ do not look the same. */
function shadeOf({ cells }: ChangeRow, value: Value): number {
  return [...new Set(cells.flatMap((cell) => cell.value ?? []))].indexOf(value) % SHADES
}

/** What stands over a column. */
export function Heading({ column: { name, unavailable } }: { column: Column }) {
  const [, family = '', version = name, details] = /^(\S+) (\S+)(?: \((.*)\))?$/.exec(name) ?? []
  return (
    <>
      <small lang="en">{family} </small>
      <span lang="en">{plain(version)}</span>
      {details === undefined ? null : <small lang="en"> {plain(details)}</small>}
      {unavailable === undefined ? null : (
        <small>
          <Said words={{ en: ' could not be had', zh: ' 无法取得' }} />
        </small>
      )}
    </>
  )
}

export function slugOf(word: CellWord): string {
  return word.replaceAll(' ', '-')
}
