import path from 'node:path'
import { PROOF_FILE, type Proof, type Proved, type State } from '../../proof/proof'
import { complaintOf, repeatCommand } from '../../proof/verdict'
import { subjectName } from '../../results/attachments'
import { cutTo, type Paint, type Pen, padEnd, padStart, painter, widthOf, wrap } from '../paint'
import { groupBy, plural, titleOf } from '../words'
import { radiiOf, SCORE_HEADINGS, STATE_TITLES, scoreCells, scoreInWords, statesInWords, totalOf } from './words'

export interface ProofLook {
  readonly color: boolean
  /** Columns. */
  readonly width: number
  /** The run's folder as a person would type it. */
  readonly folder: string
}

/** Lines of a chapter that only lists; the rest is in the files. */
const MOST_LINES = 12

const STATE_STYLES: Readonly<Record<State, Parameters<Paint>[0]>> = {
  survived: ['red', 'bold'],
  misdiagnosed: ['yellow', 'bold'],
  unhealthy: ['red', 'bold'],
  unproven: ['magenta', 'bold'],
  'not run': ['yellow', 'bold'],
  inapplicable: 'bold',
  'not asked': 'dim',
  proven: 'green',
}

/** What a proof showed, for a person: what is wrong first, then the scores, the verdict last. */
export function proofText(proof: Proof, { color, width, folder }: ProofLook): string {
  const pen = { paint: painter(color), width: Math.max(40, width) }
  const chapters = [
    ...(['survived', 'misdiagnosed'] as const).map((state) => complaints(pen, proof, state)),
    listed(pen, proof, 'unhealthy', ({ healthy }) => `${healthy.result}${healthy.said ? `: ${healthy.said}` : ''}`),
    listed(pen, proof, 'unproven', ({ feature, line }) => `${feature}:${line}`),
    listed(pen, proof, 'not run', ({ feature, line }) => `${feature}:${line}`),
    skipped(pen, proof),
    radii(pen, proof),
    table(pen, [SCORE_HEADINGS, ...proof.topics.map(scoreCells), scoreCells(totalOf(proof))]),
    ending(pen, proof, folder),
  ]
  return chapters
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function heading({ paint, width }: Pen, state: State, count: number): string[] {
  return wrap(`${STATE_TITLES[state]} (${count})`, width).map((line) => paint(STATE_STYLES[state], line))
}

function complaints(pen: Pen, { scenarios }: Proof, state: 'survived' | 'misdiagnosed'): string[] {
  const found = scenarios.flatMap((scenario) =>
    scenario.pairs.flatMap((pair) => (pair.verdict === state ? [{ scenario, pair }] : [])),
  )
  if (found.length === 0) return []
  const blocks = found.flatMap(({ scenario, pair }) => [
    ...wrap(`  ${titleOf(scenario)}`, pen.width),
    ...wrap(`${scenario.featureName}${scenario.rule ? ` > ${scenario.rule}` : ''}`, pen.width, '    ').map((line) =>
      pen.paint('dim', line),
    ),
    ...wrap(`under ${pair.fault}: ${complaintOf(pair)}`, pen.width, '    '),
    pen.paint('bold', `    ${repeatCommand(scenario, pair.fault)}`),
  ])
  return [...heading(pen, state, found.length), ...blocks]
}

function listed(pen: Pen, { scenarios }: Proof, state: State, about: (scenario: Proved) => string): string[] {
  const found = scenarios.filter((each) => each.state === state)
  if (found.length === 0) return []
  const lines = found.map((scenario) => `  ${titleOf(scenario)}  ${pen.paint('dim', about(scenario))}`)
  return [...heading(pen, state, found.length), ...atMost(lines)]
}

function skipped(pen: Pen, { scenarios }: Proof): string[] {
  const found = scenarios.filter(({ state }) => state === 'inapplicable')
  if (found.length === 0) return []
  const reasons = [...groupBy(found, ({ healthy }) => healthy.said ?? 'no reason given')]
  return [
    ...heading(pen, 'inapplicable', found.length),
    ...atMost(reasons.flatMap(([reason, own]) => wrap(`${reason} (${own.length})`, pen.width, '  '))),
  ]
}

function radii(pen: Pen, proof: Proof): string[] {
  const rows = radiiOf(proof)
  if (rows.length === 0) return []
  const cells = rows.map(({ fault, expected, killed, unexplained, disturbed, unharmed }) =>
    [fault, expected, killed, unexplained, disturbed, unharmed].map(String),
  )
  const title = pen.paint('bold', 'How far each fault reaches')
  return [
    title,
    ...table(pen, [['fault', 'as expected', 'killed too', 'unexplained', 'disturbed', 'unharmed'], ...cells]),
  ]
}

function table({ paint, width }: Pen, rows: readonly (readonly string[])[]): string[] {
  const columns = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const others = columns.slice(1).reduce((sum, each) => sum + each + 2, 0)
  const first = Math.min(columns[0] ?? 0, Math.max(16, width - others))
  return rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      column === 0 ? padEnd(cutTo(cell, first), first) : padStart(cell, (columns[column] ?? 0) + 2),
    )
    return index === 0 ? paint('bold', cells.join('')) : cells.join('')
  })
}

function ending({ paint, width }: Pen, proof: Proof, folder: string): string[] {
  const { run, subject } = proof
  const total = totalOf(proof)
  const style = run.exitCode === 0 ? 'green' : 'red'
  const troubles = [
    ...(run.interrupted === undefined ? [] : [`The run was interrupted (${run.interrupted}).`]),
    ...run.errors.map((message) => `The run itself failed: ${message}`),
    ...(run.complete ? [] : [`The proof is incomplete: go on with --continue ${folder}`]),
  ]
  const count = plural(proof.scenarios.length, 'scenario')
  const score = `${scoreInWords(total.killed, total.applicable)} killed, controls: ${scoreInWords(total.blocked, total.controlled)} blocked`
  return [
    ...troubles.flatMap((line) => wrap(line, width)).map((line) => paint('red', line)),
    `Reports: ${path.posix.join(folder, 'prove.html')}, prove.md, ${PROOF_FILE}`,
    ...wrap(`${count} on ${subjectName(subject)}: ${statesInWords(total)}; faults: ${score}`, width).map((line) =>
      paint([style, 'bold'], line),
    ),
  ]
}

function atMost(lines: readonly string[]): string[] {
  const rest = lines.length - MOST_LINES
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `  and ${rest} more`] : [...lines]
}
