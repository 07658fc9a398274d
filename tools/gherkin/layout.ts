import type { Background, Examples, Feature, Rule, Scenario, Step, Tag } from '@cucumber/messages'
import type { FeatureFile, Problem } from './feature-file'

interface Placed {
  readonly tags?: readonly Tag[]
  readonly location: { readonly line: number }
  readonly description?: string
}

/** Where each line belongs: levels of two spaces by line, and the tables by the lines of their rows. */
class Outline {
  readonly levels = new Map<number, number>()
  readonly tables: number[][] = []
  /** Lines inside a doc string, which are the scenario's own. */
  readonly verbatim = new Set<number>()

  constructor(readonly lines: readonly string[]) {}

  place({ tags, location, description }: Placed, level: number): void {
    this.levels.set(location.line, level)
    for (const tag of tags ?? []) this.levels.set(tag.location.line, level)
    if (description) this.placeDescription(location.line, description.split('\n').length, level + 1)
  }

  private placeDescription(keywordLine: number, length: number, level: number): void {
    let line = keywordLine + 1
    while (this.lines[line - 1]?.trim() === '') line += 1
    for (let index = 0; index < length; index += 1) this.levels.set(line + index, level)
  }

  placeTable(rows: readonly { readonly location: { readonly line: number } }[], level: number): void {
    for (const { location } of rows) this.levels.set(location.line, level)
    this.tables.push(rows.map(({ location }) => location.line))
  }
}

/** The lines as they should stand: two spaces a level, columns of tables under one another, no trailing spaces. */
function layOut(file: FeatureFile): readonly string[] {
  const outline = new Outline(file.lines)
  placeFeature(outline, file.feature)
  placeComments(outline, file)
  const texts = file.lines.map((line) => line.trim())
  for (const table of outline.tables) alignTable(texts, table)
  return file.lines.map((line, index) => {
    if (outline.verbatim.has(index + 1)) return line
    const text = texts[index] ?? ''
    return text === '' ? '' : '  '.repeat(outline.levels.get(index + 1) ?? 0) + text
  })
}

export function judgeLayout(file: FeatureFile): readonly Problem[] {
  const wanted = layOut(file)
  const moved = file.lines.flatMap((line, index) => (line === wanted[index] ? [] : [index + 1]))
  const problems = moved.map((line) => ({ line, message: `should read: ${wanted[line - 1]?.replaceAll(' ', '·')}` }))
  return tidyEnds(wanted).length === wanted.length
    ? problems
    : [...problems, { line: wanted.length, message: 'blank lines: one between parts, and one newline at the end' }]
}

/** The file as it should be written. */
export function fixLayout(file: FeatureFile): string {
  return tidyEnds(layOut(file)).join('\n')
}

function tidyEnds(lines: readonly string[]): readonly string[] {
  const single = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
  while (single.at(-1) === '') single.pop()
  return [...single, '']
}

function placeFeature(outline: Outline, feature: Feature): void {
  outline.place(feature, 0)
  for (const { background, rule, scenario } of feature.children) {
    if (background) placeSteps(outline, background, 1)
    if (scenario) placeScenario(outline, scenario, 1)
    if (rule) placeRule(outline, rule)
  }
}

function placeRule(outline: Outline, rule: Rule): void {
  outline.place(rule, 1)
  for (const { background, scenario } of rule.children) {
    if (background) placeSteps(outline, background, 2)
    if (scenario) placeScenario(outline, scenario, 2)
  }
}

function placeScenario(outline: Outline, scenario: Scenario, level: number): void {
  placeSteps(outline, scenario, level)
  for (const examples of scenario.examples) placeExamples(outline, examples, level + 1)
}

function placeExamples(outline: Outline, examples: Examples, level: number): void {
  outline.place(examples, level)
  const { tableHeader, tableBody } = examples
  if (tableHeader) outline.placeTable([tableHeader, ...tableBody], level + 1)
}

function placeSteps(outline: Outline, owner: Background | Scenario, level: number): void {
  outline.place(owner, level)
  for (const step of owner.steps) {
    outline.place(step, level + 1)
    if (step.dataTable) outline.placeTable(step.dataTable.rows, level + 2)
    if (step.docString) placeDocString(outline, step.docString, level + 2)
  }
}

function placeDocString(outline: Outline, { location, content }: NonNullable<Step['docString']>, level: number): void {
  const length = content === '' ? 0 : content.split('\n').length
  outline.levels.set(location.line, level)
  for (let index = 1; index <= length; index += 1) outline.verbatim.add(location.line + index)
  outline.levels.set(location.line + length + 1, level)
}

/** A comment stands where the line below it stands. */
function placeComments({ levels, lines }: Outline, { commentLines }: FeatureFile): void {
  for (const comment of commentLines.toReversed()) {
    let below = comment + 1
    while (below <= lines.length && !levels.has(below)) below += 1
    levels.set(comment, levels.get(below) ?? 0)
  }
}

function alignTable(texts: string[], table: readonly number[]): void {
  const rows = table.map((line) => cellsOf(texts[line - 1] ?? ''))
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  for (const [index, row] of rows.entries()) {
    const padded = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
    texts[(table[index] ?? 1) - 1] = `| ${padded.join(' | ')} |`
  }
}

/** The cells as written, with their escapes: a bar after a backslash divides nothing. */
function cellsOf(row: string): readonly string[] {
  const parts = row.match(/(?:\\.|[^|\\])*\|/g) ?? []
  return parts.slice(1).map((part) => part.slice(0, -1).trim())
}

/** Columns on a terminal: Chinese, Japanese and Korean characters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  )
}
