import type { Comparison } from '../../results/comparison/comparison'
import { type Paint, type Pen, painter, wrap } from '../paint'
import { type Chapter, chaptersOf, type Item } from './chapters'
import { headLines, verdictLine } from './verdict'

export interface ComparisonTextOptions {
  readonly color: boolean
  readonly width: number
  /** Where the comparison was written. */
  readonly folder: string
}

const STYLES: Readonly<Record<Chapter['mood'], Parameters<Paint>[0]>> = {
  bad: ['red', 'bold'],
  good: 'green',
  plain: 'bold',
}

/** Items of a chapter, and details of an item, that are printed; the rest is in comparison.md. What is bad is printed whole. */
const MOST_ITEMS = 12
const MOST_DETAILS = 12

/** A comparison for a person: regressions first, the verdict last. No newline at its end. */
export function comparisonText(comparison: Comparison, { color, width, folder }: ComparisonTextOptions): string {
  const pen = { paint: painter(color), width: Math.max(40, width) }
  const style = comparison.exitCode === 0 ? 'green' : 'red'
  const parts = [
    headLines(comparison).flatMap((line) => wrap(line, pen.width)),
    ...chaptersOf(comparison).flatMap((chapter) => chapterParts(pen, chapter)),
    [
      ...wrap(`Reports: ${folder}/comparison.md, comparison.json`, pen.width),
      ...wrap(verdictLine(comparison), pen.width).map((line) => pen.paint([style, 'bold'], line)),
    ],
  ]
  return parts.map((lines) => lines.join('\n')).join('\n\n')
}

function chapterParts({ paint, width }: Pen, { heading, mood, note, items }: Chapter): string[][] {
  const shown = mood === 'bad' ? items : items.slice(0, MOST_ITEMS)
  const rest = items.length - shown.length
  const head = [
    ...wrap(heading, width).map((line) => paint(STYLES[mood], line)),
    ...(note === undefined ? [] : wrap(note, width).map((line) => paint('dim', line))),
  ]
  const lines = shown.map((item) => itemLines({ paint, width }, item))
  const more = rest > 0 ? [[`and ${rest} more`]] : []
  // what is bad gets air; lists of the rest are dense
  return mood === 'bad' ? [head, ...lines] : [[...head, ...lines.flat(), ...more.flat()]]
}

function itemLines({ paint, width }: Pen, { title, about, place, said, details, evidence }: Item): string[] {
  const at = (indent: string, texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : wrap(text, width, indent)))
  const rest = details.length - MOST_DETAILS
  return [
    ...wrap(title, width, '  '),
    ...at('      ', [about, place]).map((line) => paint('dim', line)),
    ...at('      ', [said]),
    ...at('        ', details.slice(0, MOST_DETAILS)),
    ...(rest > 0 ? [`        and ${rest} more lines`] : []),
    ...at('      ', [evidence]).map((line) => paint('dim', line)),
  ]
}
