import path from 'node:path'
import { evidenceFolder } from '../results/evidence-path'
import type { Results, ResultWord } from '../results/results'
import { countTable } from './feature-table'
import { findingGroups } from './findings'
import { MATRIX } from './matrix/names'
import { cutTo, type Paint, padEnd, padStart, painter, RESULT_STYLES, widthOf, wrap } from './paint'
import { acceptedLines, expectationLines, type Problem, problemsOf, skippedGroups } from './problems'
import { busySentence, percent, spentIn, spentRows } from './spent'
import { countResults, duration, kinship, nameOfSubject, plural, runTroubles, verdicts } from './words'

export interface ConsoleOptions {
  readonly color: boolean
  /** Columns; 80 to 120 read best. */
  readonly width: number
  /** The run's folder as a person would type it, for the paths to evidence and reports. */
  readonly folder?: string
}

/** Draws in one width and with or without colours. */
interface Pen {
  readonly paint: Paint
  readonly width: number
  readonly folder: string
}

/** The chapters of problems: what went wrong with the subject comes before what went wrong with the harness. */
const CHAPTERS: readonly (readonly [ResultWord, string])[] = [
  ['failed', 'Failed: the behaviour differs'],
  ['flaky', 'Flaky: not the same each time'],
  ['blocked', 'Blocked: a control was not met, so nothing can be said of the behaviour'],
  ['broken', 'Broken: the harness could not look; this says nothing about the subject'],
]

/** Lines of skipped scenarios and findings that are printed; the rest is in the reports. */
const MOST_LINES = 12

/** What a run showed, for a person: problems first, then the counts, then the time, the verdict last. No newline at its end. */
export function consoleReport(results: Results, options: ConsoleOptions): string {
  const pen = { paint: painter(options.color), width: Math.max(40, options.width), folder: options.folder ?? '' }
  const several = results.subjects.length > 1
  const chapters = [
    ...CHAPTERS.flatMap(([word, title]) =>
      chapter(pen, title, word, problemsOf(results, word), (id) => (several ? nameOfSubject(results, id) : '')),
    ),
    ...skippedChapter(pen, results),
    ...acceptedChapters(pen, results),
    ...findingsChapters(pen, results),
    ...(results.results.length > 0 ? [table(pen, results), times(pen, results)] : []),
    verdict(pen, results),
  ]
  return chapters.map((lines) => lines.join('\n')).join('\n\n')
}

function chapter(
  { paint, ...pen }: Pen,
  title: string,
  word: ResultWord,
  problems: readonly Problem[],
  subjectOf: (id: string) => string,
): string[][] {
  if (problems.length === 0) return []
  const blocks = problems.map((problem) =>
    problemLines({ paint, ...pen }, word, problem, subjectOf(problem.row.subject)),
  )
  return [[paint(RESULT_STYLES[word], `${title} (${problems.length})`)], ...blocks]
}

function problemLines({ paint, width, folder }: Pen, word: ResultWord, problem: Problem, subject: string): string[] {
  const { title, feature, rule, place, step = '', lines, later, row } = problem
  const style = RESULT_STYLES[word]
  const [first, ...rest] = lines
  const evidence = path.posix.join(folder, evidenceFolder(row.scenario, row.subject))
  const at = (indent: string, texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : wrap(text, width, text === '' ? '' : indent)))
  return [
    ...wrap(`${word}  ${title}`, width).map((line, index) =>
      index > 0 ? line : line.replace(word, paint(style, word)),
    ),
    ...at('    ', [[feature, rule, subject].filter(Boolean).join(' > '), place]).map((line) => paint('dim', line)),
    ...at('    ', [step]),
    ...at('      ', [first]).map((line) => paint('bold', line)),
    ...at('      ', rest),
    ...at('    ', later),
    ...(row.files.length > 0 ? [paint('dim', `    ${evidence}`)] : []),
  ]
}

function skippedChapter({ paint, width }: Pen, results: Results): string[][] {
  const groups = skippedGroups(results)
  if (groups.length === 0) return []
  const count = groups.reduce((sum, { titles }) => sum + titles.length, 0)
  const lines = groups.flatMap(({ reason, titles }) => [
    ...wrap(`${reason} (${titles.length})`, width, '  '),
    ...atMost(titles).map((title) => paint('dim', cutTo(`    ${title}`, width))),
  ])
  return [[paint('bold', `Skipped (${count})`), ...lines]]
}

function acceptedChapters({ paint, width }: Pen, results: Results): string[][] {
  const chapters = [
    ['Accepted, though not passed', acceptedLines(results)],
    ['Expectations that accept nothing', expectationLines(results)],
  ] as const
  return chapters
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [
      paint('bold', `${title} (${lines.length})`),
      ...lines.flatMap((line) => wrap(line, width, '  ')),
    ])
}

function findingsChapters({ paint, width }: Pen, results: Results): string[][] {
  return findingGroups(results).map(({ title, count, lines }) => [
    ...wrap(`${title} (${count})`, width).map((line) => paint('bold', line)),
    ...atMost(lines).flatMap((line) => wrap(line, width, '  ')),
  ])
}

function table({ paint, width }: Pen, results: Results): string[] {
  const { words, rows, total, ...table } = countTable(results, 'feature', ({ featureName }) => featureName)
  const heading = [table.heading, ...words, 'time']
  const all = [heading, ...rows, ...(rows.length > 1 ? [total] : [])]
  const widths = heading.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))))
  const others = widths.slice(1).reduce((sum, each) => sum + each + 2, 0)
  const first = Math.min(widths[0] ?? 0, Math.max(16, width - others))
  const line = (row: readonly string[], style?: (text: string, column: number) => string) =>
    row
      .map((cell, column) => {
        const padded = column === 0 ? padEnd(cutTo(cell, first), first) : padStart(cell, (widths[column] ?? 0) + 2)
        return style ? style(padded, column) : padded
      })
      .join('')
  const colored = (text: string, column: number) => {
    const word = words[column - 1]
    if (word === undefined) return text
    return paint(text.trim() === '-' ? 'dim' : RESULT_STYLES[word], text)
  }
  const last = rows.length > 1 ? [paint('bold', line(total))] : []
  return [paint('bold', line(heading)), ...rows.map((row) => line(row, colored)), ...last]
}

function times({ paint, width }: Pen, results: Results): string[] {
  const spent = spentIn(results)
  const rows = spentRows(spent).map(
    ([label, time, share]) => `  ${padEnd(label, 12)}  ${padStart(duration(time), 11)}  ${padStart(percent(share), 5)}`,
  )
  const title = `Where the time went (${plural(spent.workers, 'worker')} for ${duration(spent.wall)})`
  return [paint('bold', title), ...rows, ...wrap(busySentence(spent, duration), width, '  ')]
}

function verdict({ paint, width, folder }: Pen, results: Results): string[] {
  const { failed, blocked, broken, flaky } = countResults(results.results)
  const style = results.run.exitCode === 0 ? 'green' : failed + blocked + broken + flaky > 0 ? 'red' : 'yellow'
  const kin = kinship(results)
  return [
    ...runTroubles(results)
      .flatMap((line) => wrap(line, width))
      .map((line) => paint('red', line)),
    ...(folder === ''
      ? []
      : [`Reports: ${folder}${kin === '' ? '' : ` (${kin})`}`, `Matrix:  ${path.posix.join(folder, MATRIX)}`]),
    ...verdicts(results).map((line) => paint([style, 'bold'], line)),
  ]
}

function atMost(lines: readonly string[]): string[] {
  const [shown, rest] = [lines.slice(0, MOST_LINES), lines.length - MOST_LINES]
  return rest > 0 ? [...shown, `and ${rest} more`] : shown
}
