import type { Value } from '../../changes/change'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { Status } from '../page/status'
import type { CellWord } from './cell'
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

/** A word in a cell: colour, sign and word say the same. */
export function WordCell({ word, was }: { word: CellWord; was?: CellWord | undefined }) {
  const { tone, sign, words } = CELL_MEANINGS[word]
  return (
    <td class={`${tone} ${slugOf(word)}`}>
      <b aria-hidden="true">{sign}</b> <Said words={words} />
      {was === undefined ? null : (
        <small>
          <Said words={{ en: `was: ${CELL_MEANINGS[was].words.en}`, zh: `曾为:${CELL_MEANINGS[was].words.zh}` }} />
        </small>
      )}
    </td>
  )
}

/** The answer of an engine, a colour for each; the word where the scenarios gave no answer. */
export function AnswerCell({ row, index }: { row: ChangeRow; index: number }) {
  const { word, value } = row.cells[index] ?? { word: 'not tried' }
  if (!value) return <WordCell word={word} />
  return (
    <td class={`answer answer-${shadeOf(row, value)}`}>
      <English>{plain(value.says)}</English>
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
