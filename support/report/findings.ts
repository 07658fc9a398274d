import type { Results, ScenarioResult } from '../results/results'
import { groupBy, nameOfSubject, plural, scenarioOf, titleOf } from './words'

type Finding = ScenarioResult['findings'][number]

/** Findings of one kind, told under one heading. */
export interface FindingGroup {
  readonly title: string
  /** How many findings. */
  readonly count: number
  readonly lines: readonly string[]
}

interface Found {
  readonly row: ScenarioResult
  readonly finding: Finding
}

/** What stood where a reset should have left nothing: whose it is first, what nobody has to look into last. */
export function findingGroups(results: Results): FindingGroup[] {
  const found = results.results.flatMap((row) => row.findings.map((finding) => ({ row, finding })))
  const of = (owner: Finding['owner'], isKnown: boolean) =>
    found.filter(({ finding }) => finding.owner === owner && (finding.known !== undefined) === isKnown)
  const each = ({ row, finding }: Found) => `${titleOf(scenarioOf(results, row))}: ${findingLine(finding)}`
  const groups = [
    ['Left behind by vethlab: what follows cannot be trusted', of('vethlab', false), each],
    ['Left behind by the engine, and not known of it; the host was replaced', of('engine', false), each],
    ['Left behind under a sabotage; what it was left on was replaced', of('sabotage', false), each],
  ] as const
  const known = of('engine', true)
  return [
    ...groups.map(([title, own, line]) => ({ title, count: own.length, lines: own.map(line) })),
    {
      title: 'Left behind by the engine, as is known of it; the host was replaced',
      count: known.length,
      lines: knownLines(results, known),
    },
  ].filter(({ count }) => count > 0)
}

/** `host1 kept + link: left0; + address: left0`, with the sentence of the register where there is one. */
export function findingLine({ host, leftovers, known }: Finding): string {
  const what = known ? `${known.title} ` : ''
  return `${what}${host} kept ${leftovers.join(', ')}`
}

function knownLines(results: Results, found: readonly Found[]): string[] {
  const groups = groupBy(found, ({ row, finding }) => `${row.subject}\n${finding.known?.id}`)
  return [...groups.values()].map((own) => {
    const [first] = own
    const scenarios = new Set(own.map(({ row }) => row.scenario)).size
    return `${first?.finding.known?.title} ${nameOfSubject(results, first?.row.subject ?? '')}, after ${plural(scenarios, 'scenario')}`
  })
}
