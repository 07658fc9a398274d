import type { ScenarioResult, StepRecord } from '../../results/results'
import { Code } from '../page/code'
import { plain } from '../page/plain'
import { Status } from '../page/status'
import { Table } from '../page/table'

const STATUSES: Partial<Record<StepRecord['status'], Parameters<typeof Status>[0]>> = {
  failed: { tone: 'bad', words: { en: 'here it stopped', zh: '在此停止' } },
  undefined: { tone: 'fault', words: { en: 'undefined', zh: '未定义' } },
  ambiguous: { tone: 'fault', words: { en: 'ambiguous', zh: '有歧义' } },
  pending: { tone: 'fault', words: { en: 'pending', zh: '待定' } },
  unfinished: { tone: 'fault', words: { en: 'not finished', zh: '未完成' } },
}

/** The steps as they are written; hooks only where one of them stopped the scenario. */
export function Steps({ row: { steps } }: { row: ScenarioResult }) {
  const shown = steps.filter(({ hook, status }) => !hook || STATUSES[status])
  return (
    <ol class="steps" lang="en">
      {shown.map((step, number) => (
        <Step step={step} key={number} />
      ))}
    </ol>
  )
}

function Step({ step: { text, status, table, docString } }: { step: StepRecord }) {
  const [, keyword = '', rest = text] = /^(Given|When|Then|And|But|\*|Before:|After:) (.*)$/s.exec(text) ?? []
  const [headings = [], ...rows] = table ?? []
  const mark = STATUSES[status]
  return (
    <li>
      <b>{keyword}</b> {plain(rest)} {mark ? <Status {...mark} /> : null}
      {table ? <Table headings={headings.map(plain)} rows={rows.map((row) => row.map(plain))} /> : null}
      {docString === undefined ? null : <Code text={docString} />}
    </li>
  )
}
