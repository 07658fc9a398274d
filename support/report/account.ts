import type { ObservationRecord, ProbeRecord } from '../results/attachments'
import type { ScenarioResult, StepRecord } from '../results/results'
import { padEnd, widthOf } from './paint'

/** What a scenario did and saw, as plain text: its steps, its probes, the tables that it compared. */
export function accountOf({ steps, probes, observations }: ScenarioResult): string {
  const parts = [
    steps.flatMap(stepLines),
    ...(probes.length > 0 ? [['Probes', ...tableLines(probeTable(probes)).map((line) => `  ${line}`)]] : []),
    ...observations.map(observationLines),
  ]
  return parts.map((lines) => lines.join('\n')).join('\n\n')
}

/** A step with its status, time and table. Hooks that went well are left out. */
function stepLines({ text, hook, status, milliseconds, table = [], docString }: StepRecord): string[] {
  if (hook && status !== 'failed' && status !== 'unfinished') return []
  const extra = docString === undefined ? [] : ['"""', ...docString.split('\n'), '"""']
  return [
    `${padEnd(status, 10)} ${text} (${milliseconds} ms)`,
    ...[...tableLines(table), ...extra].map((line) => `             ${line}`),
  ]
}

const PROBE_HEADINGS = [
  'ROLE',
  'PROBE',
  'FROM',
  'TO',
  'OUTCOME',
  'BY',
  'SEEN FROM',
  'ADDRESS',
  'EXIT CODE',
  'MS',
  'COMMAND',
]

/** A row per look, under its headings. */
export function probeTable(probes: readonly ProbeRecord[]): string[][] {
  return [PROBE_HEADINGS, ...probes.map(probeCells)]
}

/** Expected over observed, the observed rows that were not expected marked. */
export function observationLines({ subject, expected, observed }: ObservationRecord): string[] {
  const wanted = new Set(expected?.map((row) => JSON.stringify(row)))
  const marks = observed.map((row) => (expected === undefined || wanted.has(JSON.stringify(row)) ? '  ' : '! '))
  return [
    ...(expected === undefined ? [] : [`Expected ${subject}`, ...tableLines(expected).map((line) => `  ${line}`)]),
    `Observed ${subject}`,
    ...tableLines(observed).map((line, index) => `${marks[index]}${line}`),
  ]
}

/** Rows as a table of Gherkin: `| FROM | c1 |`. */
function tableLines(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  return rows.map((row) => `| ${widths.map((width, column) => padEnd(row[column] ?? '', width)).join(' | ')} |`)
}

function probeCells(look: ProbeRecord): string[] {
  const {
    role,
    probe,
    from,
    to,
    outcome,
    by = '',
    seenFrom = '',
    address = '',
    addresses,
    exitCode,
    milliseconds,
    command,
  } = look
  const found = addresses?.join(', ') || address
  return [role, probe, from, to, outcome, by, seenFrom, found, String(exitCode), String(milliseconds), command]
}
