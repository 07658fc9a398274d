import type { Claim } from '../claims/claim'
import type { Document } from '../claims/documents'
import type { Ledger, LedgerRow } from '../claims/ledger'
import { VERDICT_WORDS, type Verdict } from '../claims/verdict'
import { type Language, VERDICT_NAMES, verdictInWords } from '../claims/words'
import { fill, type Paint, padEnd, padStart, painter, VERDICT_STYLES, widthOf } from './paint'

export interface LedgerTextOptions {
  /** Those to print, in reading order. */
  readonly documents: readonly Document[]
  readonly language: Language
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

const SAID = {
  en: {
    inFact: 'Fact: ',
    note: 'Note: ',
    unsaid: ' (beside the document)',
    noRun: 'No run in reports/ has judged any of this, so every verdict is unknown: ./vethlab run makes one.',
    unexpected: '! contradicts what the ledger expects',
    claims: (count: number) => `${count} claims`,
    unexpectedHeading: 'unexpected',
  },
  zh: {
    inFact: '事实：',
    note: '注：',
    unsaid: '（文档之外的补充）',
    noRun: 'reports/ 中没有任何运行结果，因此所有结论都是未知：请先执行 ./vethlab run。',
    unexpected: '! 与账本的预期不符',
    claims: (count: number) => `${count} 条论断`,
    unexpectedHeading: '与预期不符',
  },
} as const

const INDENT = ' '.repeat(6)

/** Draws in one language and width, with or without colours. */
interface Pen {
  readonly language: Language
  readonly width: number
  readonly paint: Paint
  readonly columns: readonly number[]
}

/** The ledger for a person: the documents in reading order, each claim with a verdict for each subject, then the totals. */
export function ledgerText(ledger: Ledger, { documents, language, color, width }: LedgerTextOptions): string {
  const shown = new Set(documents.flatMap(({ chapters }) => chapters.flatMap(({ claims }) => claims)))
  const rows = ledger.rows.filter(({ claim }) => shown.has(claim.id))
  const pen = {
    language,
    width: Math.max(60, width),
    paint: painter(color),
    columns: columnsOf(ledger, rows, language),
  }
  const said = SAID[language]
  const isUnexpected = rows.some(({ verdicts }) => verdicts.some(({ unexpected }) => unexpected))
  const parts = [
    ...(ledger.subjects.length === 0 ? [fill(said.noRun, pen.width)] : []),
    ...documents.map((document) => documentLines(pen, ledger, document)),
    [...(isUnexpected ? [pen.paint(['red', 'bold'], said.unexpected), ''] : []), ...totals(pen, ledger, rows)],
  ]
  return parts.map((lines) => lines.join('\n')).join('\n\n')
}

function columnsOf({ subjects }: Ledger, rows: readonly LedgerRow[], language: Language): readonly number[] {
  return subjects.map(({ name }, index) =>
    Math.max(
      widthOf(name),
      ...rows.map(({ verdicts }) => widthOf(verdictText(verdicts[index] ?? { word: 'unknown' }, language))),
    ),
  )
}

function documentLines(pen: Pen, ledger: Ledger, { file, title, chapters }: Document): string[] {
  const names = ledger.subjects.map(({ name }, index) => padEnd(name, pen.columns[index] ?? 0))
  const heading = INDENT + names.join('  ')
  return [
    `${pen.paint('bold', title[pen.language])}  ${pen.paint('dim', file)}`,
    ...(names.length > 0 ? [pen.paint('dim', heading.trimEnd())] : []),
    ...chapters.flatMap((chapter) => [
      '',
      `  ${pen.paint('bold', chapter.title[pen.language])}`,
      ...chapter.claims.flatMap((id) => {
        const row = ledger.rows.find(({ claim }) => claim.id === id)
        return row ? claimLines(pen, ledger, row) : []
      }),
    ]),
  ]
}

function claimLines(pen: Pen, ledger: Ledger, { claim, verdicts }: LedgerRow): string[] {
  const { language, width, paint } = pen
  const said = SAID[language]
  const sentence = claim.says[language] + (claim.unsaid ? said.unsaid : '')
  const [first = '', ...rest] = fill(sentence, width, INDENT)
  const cells = verdicts.map((verdict, index) =>
    paint(VERDICT_STYLES[verdict.word], padEnd(verdictText(verdict, language), pen.columns[index] ?? 0)),
  )
  const fact = factLine(claim, verdicts, language)
  return [
    padEnd(claim.id, INDENT.length) + first.slice(INDENT.length),
    ...rest,
    ...(cells.length > 0 ? [INDENT + cells.join('  ').trimEnd()] : []),
    ...(fact === undefined ? [] : fill(fact, width, INDENT)),
    ...obstacles(pen, ledger, verdicts),
  ]
}

/** What is in fact so where the claim does not hold; to a claim that always holds, what it leaves out. */
function factLine({ inFact, expected }: Claim, verdicts: readonly Verdict[], language: Language): string | undefined {
  if (!inFact) return undefined
  const words = verdicts.map(({ word }) => word)
  if (words.includes('does not hold') || words.includes('held until')) return SAID[language].inFact + inFact[language]
  const isNote = words.includes('holds') && !Object.values(expected).includes('does not hold')
  return isNote ? SAID[language].note + inFact[language] : undefined
}

/** What stands in the way of a verdict, apart from scenarios that nobody has run. */
function obstacles({ width, paint }: Pen, { subjects }: Ledger, verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ reasons }, index) =>
    reasons
      .filter((reason) => !/ was not run$|^no scenario /.test(reason))
      .flatMap((reason) => fill(`${subjects[index]?.name}: ${reason}`, width, INDENT))
      .map((line) => paint('dim', line)),
  )
}

function verdictText(verdict: Pick<Verdict, 'word' | 'until'> & { unexpected?: boolean }, language: Language): string {
  return verdictInWords(verdict, language) + (verdict.unexpected ? ' !' : '')
}

function totals({ language, paint }: Pen, { subjects }: Ledger, rows: readonly LedgerRow[]): string[] {
  const said = SAID[language]
  const headings = [...VERDICT_WORDS.map((word) => VERDICT_NAMES[word][language]), said.unexpectedHeading]
  const lines = subjects.map(({ name }, index) => {
    const verdicts = rows.flatMap((row) => row.verdicts[index] ?? [])
    const counts = VERDICT_WORDS.map((word) => verdicts.filter((verdict) => verdict.word === word).length)
    return [name, ...[...counts, verdicts.filter(({ unexpected }) => unexpected).length].map(String)]
  })
  const table = [[said.claims(rows.length), ...headings], ...lines]
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => widthOf(row[column] ?? ''))))
  const drawn = table.map((row) =>
    row.map((cell, column) => (column === 0 ? padEnd : padStart)(cell, widths[column] ?? 0)).join('  '),
  )
  return subjects.length === 0 ? [said.claims(rows.length)] : [paint('bold', drawn[0] ?? ''), ...drawn.slice(1)]
}
