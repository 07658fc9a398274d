import { PROOF_FILE, type Proof, type Proved, type State } from '../../proof/proof'
import { complaintOf, repeatCommand } from '../../proof/verdict'
import { subjectName } from '../../results/attachments'
import { clip, markdown, tableLine } from '../markdown'
import { titleOf } from '../words'
import { type Radius, radiiOf, SCORE_HEADINGS, STATE_TITLES, scoreCells, statesInWords, totalOf } from './words'

/** The proof in Markdown, for a page or a step's summary. */
export function proofMarkdown(proof: Proof): string {
  const total = totalOf(proof)
  const lines = [
    '# Can every scenario fail?',
    '',
    `**${markdown(`${subjectName(proof.subject)}: ${statesInWords(total)}`)}**`,
    '',
    ...(proof.run.complete ? [] : ['The proof is incomplete.', '']),
    ...table([SCORE_HEADINGS, ...proof.topics.map(scoreCells), scoreCells(total)]),
    ...chapter(proof, 'survived', complaintsOf),
    ...chapter(proof, 'misdiagnosed', complaintsOf),
    ...chapter(proof, 'unhealthy', ({ healthy }) => [`${healthy.result}: ${healthy.said ?? ''}`]),
    ...chapter(proof, 'unproven', () => []),
    ...chapter(proof, 'not run', () => []),
    ...radii(proof),
  ]
  return clip(lines.join('\n'), PROOF_FILE)
}

function complaintsOf({ pairs, ...scenario }: Proved): string[] {
  return pairs.flatMap((pair) => {
    const complaint = complaintOf(pair)
    return complaint === undefined ? [] : [`under ${pair.fault}: ${complaint}: ${repeatCommand(scenario, pair.fault)}`]
  })
}

function chapter({ scenarios }: Proof, state: State, about: (scenario: Proved) => readonly string[]): string[] {
  const found = scenarios.filter((each) => each.state === state)
  if (found.length === 0) return []
  const bullets = found.flatMap((scenario) => [
    `- **${markdown(titleOf(scenario))}** (\`${scenario.feature}:${scenario.line}\`)`,
    ...about(scenario).map((line) => `  - ${markdown(line)}`),
  ])
  return [`## ${STATE_TITLES[state]} (${found.length})`, '', ...bullets, '']
}

function radii(proof: Proof): string[] {
  const rows = radiiOf(proof)
  if (rows.length === 0) return []
  const cells = rows.map(({ fault, title, expected, killed, unexplained, disturbed, unharmed }) =>
    [fault, title, expected, killed, unexplained, disturbed, unharmed].map(String),
  )
  const headings = ['fault', 'what it is', 'as expected', 'killed too', 'unexplained', 'disturbed', 'unharmed']
  return ['## How far each fault reaches', '', ...table([headings, ...cells]), ...rows.flatMap(reasonsOf)]
}

/** Explained kinds by their sentence; what nobody has explained scenario by scenario. */
function reasonsOf({ fault, reasons }: Radius): string[] {
  if (reasons.length === 0) return []
  const lines = reasons.flatMap(({ step, because, scenarios }) => [
    `- ${markdown(step)} (${scenarios.length}): ${because === undefined ? '**unexplained**' : markdown(because)}`,
    ...(because === undefined ? scenarios.map((scenario) => `  - ${unexplained(scenario, fault)}`) : []),
  ])
  return [`### ${markdown(fault)}`, '', ...lines, '']
}

function unexplained(scenario: Proved, fault: string): string {
  const said = scenario.pairs.find((pair) => pair.fault === fault)?.said ?? ''
  return markdown(`${titleOf(scenario)}: ${said}: ${repeatCommand(scenario, fault)}`)
}

function table([headings = [], ...rows]: readonly (readonly string[])[]): string[] {
  return [tableLine(headings), tableLine(headings.map(() => '---')), ...rows.map(tableLine), '']
}
