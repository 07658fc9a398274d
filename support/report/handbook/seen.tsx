import type { ComponentChildren } from 'preact'
import type { Words } from '../../claims/claim'
import type { ObservationRecord, ProbeRecord } from '../../results/attachments'
import type { ScenarioResult } from '../../results/results'
import { Code } from '../page/code'
import { Disclosure } from '../page/disclosure'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { Table } from '../page/table'
import { PROBE_ROLES } from './vocabulary'

/** The tables that a scenario compared: what was seen, and what was expected where it differs. */
export function Observations({ row: { observations, result } }: { row: ScenarioResult }) {
  return (
    <>
      {observations.map((observation, number) => (
        <Observation observation={observation} isMet={result === 'passed'} key={number} />
      ))}
    </>
  )
}

interface ObservationProps {
  readonly observation: ObservationRecord
  /** A step may state the part that matters: then what was seen differs from it, and is as expected. */
  readonly isMet: boolean
}

function Observation({ observation: { subject, expected, observed }, isMet }: ObservationProps) {
  const caption = (words: Words) => (
    <>
      <English>{plain(subject)}</English> <Said words={words} />
    </>
  )
  if (expected && isSame(expected, observed)) return <p>{caption(AS_STATED)}</p>
  if (expected === undefined || isMet) return <Rows table={observed} caption={caption(SEEN)} />
  return (
    <>
      <Rows table={observed} caption={caption(SEEN)} />
      <Rows table={expected} caption={caption({ en: '(expected)', zh: '(预期)' })} />
    </>
  )
}

const SEEN: Words = { en: '(seen)', zh: '(实际看到)' }
const AS_STATED: Words = { en: '— exactly as in the table of the step', zh: '—— 与步骤中的表格完全一致' }

function Rows({ table: [headings = [], ...rows], caption }: { table: string[][]; caption: ComponentChildren }) {
  return <Table headings={headings.map(plain)} rows={rows.map((row) => row.map(plain))} caption={caption} />
}

/** States are compared as sets of rows. */
function isSame(one: string[][], other: string[][]): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted([headings = [], ...rows]: string[][]): string[][] {
  return [headings, ...rows.toSorted((one, other) => (one.join('\t') < other.join('\t') ? -1 : 1))]
}

const HEADINGS = [
  { en: 'from', zh: '从' },
  { en: 'to', zh: '到' },
  { en: 'probe', zh: '探测' },
  { en: 'outcome', zh: '结果' },
  { en: 'by', zh: '应答者' },
  { en: 'seen from', zh: '看到的来源' },
  { en: 'role', zh: '作用' },
]

/** The looks that were sent, as a table; behind it the commands that looked, and what they said. */
export function Probes({ probes }: { probes: readonly ProbeRecord[] }) {
  if (probes.length === 0) return null
  return (
    <>
      <Table headings={HEADINGS.map((words) => <Said words={words} key={words.en} />)} rows={probes.map(rowOf)} />
      <Disclosure summary={<Said words={{ en: 'Commands and output of the probes', zh: '探测的命令和输出' }} />}>
        <Code text={probes.map(told).join('\n\n')} />
      </Disclosure>
    </>
  )
}

function rowOf({ from, to, probe, outcome, by = '', seenFrom = '', role }: ProbeRecord) {
  return [...[from, to, probe, outcome, by, seenFrom].map(plain), <Said words={PROBE_ROLES[role]} key={role} />]
}

function told({ from, command, raw, exitCode, milliseconds }: ProbeRecord): string {
  const end = `# exit code ${exitCode}, ${Math.round(milliseconds)} ms`
  return [`# ${from}`, `$ ${command}`, ...(raw.trim() === '' ? [] : [raw.trimEnd()]), end].join('\n')
}
