import type { ComponentChildren } from 'preact'
import { topicTitle } from '../handbook/vocabulary'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { titleOf } from '../words'
import { AnswerCell, Heading, slugOf, WordCell } from './cells'
import type { Column } from './columns'
import { Source } from './detail'
import { Between } from './flips'
import type { ChangeRow, Matrix, Row, Topic } from './model'

/** The heights, in rem, that a row and a heading are guessed to have until they are shown. */
const ROW = 2.4
const HEAD = 8

/** The changes, an answer for each engine. */
export function Changes({ rows, columns }: { rows: readonly ChangeRow[]; columns: readonly Column[] }) {
  return (
    <table class="matrix">
      <Head columns={columns} title={<Said words={{ en: 'What is asked', zh: '问题' }} />} />
      <tbody>
        {rows.map((row) => (
          <tr id={row.anchor} key={row.anchor}>
            <Opens title={row.change.title} aspect={row.change.aspect}>
              <p class="where">
                <Between flips={row.flips} />
                <Source change={row.change} />
              </p>
            </Opens>
            {columns.map(({ id }, index) => (
              <AnswerCell row={row} index={index} key={id} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** All scenarios, a table for each topic. */
export function Topics({ matrix: { topics, columns } }: { matrix: Matrix }) {
  return (
    <>
      {topics.map((topic) => (
        <TopicTable topic={topic} columns={columns} key={topic.topic} />
      ))}
    </>
  )
}

function TopicTable({ topic: { topic, features }, columns }: { topic: Topic; columns: readonly Column[] }) {
  const lines = features.reduce((sum, { rows }) => sum + rows.length + 1, 0)
  const title = `topic-${topic}`
  return (
    <section
      class="topic"
      aria-labelledby={title}
      data-topic={topic}
      style={{ containIntrinsicSize: `auto ${Math.round(lines * ROW + HEAD)}rem` }}
    >
      <h3 id={title}>
        <Said words={topicTitle(topic)} />
      </h3>
      <table class="matrix" aria-labelledby={title}>
        <Head columns={columns} title={<Said words={{ en: 'Behaviour', zh: '行为' }} />} />
        {features.map(({ name, rows }) => (
          <tbody key={rows[0]?.scenario.feature}>
            <tr class="group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <English>{plain(name)}</English>
              </th>
            </tr>
            {rows.map((row) => (
              <Behaviour row={row} columns={columns} key={row.anchor} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Behaviour({ row, columns }: { row: Row; columns: readonly Column[] }) {
  const words = new Set(row.cells.map(({ word }) => slugOf(word)))
  return (
    <tr
      id={row.anchor}
      data-words={[...words].join(' ')}
      data-marks={[...(row.differs ? ['differs'] : []), ...(row.changed ? ['changed'] : [])].join(' ')}
      data-find={[row.scenario.featureName, row.scenario.rule, row.scenario.feature, ...row.scenario.tags].join(' ')}
    >
      <Opens title={titleOf(row.scenario)} />
      {columns.map(({ id }, index) => (
        <WordCell cell={row.cells[index] ?? { word: 'not tried' }} key={id} />
      ))}
    </tr>
  )
}

function Head({ columns, title }: { columns: readonly Column[]; title: ComponentChildren }) {
  return (
    <thead>
      <tr>
        <th scope="col">{title}</th>
        {columns.map((column) => (
          <th scope="col" key={column.id} class={column.unavailable === undefined ? undefined : 'unavailable'}>
            <Heading column={column} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface OpensProps {
  readonly title: string
  readonly aspect?: string | undefined
  readonly children?: ComponentChildren
}

/** The name of a row, which opens it. */
function Opens({ title, aspect, children }: OpensProps) {
  return (
    <th scope="row">
      <button type="button" aria-expanded="false" lang="en">
        {plain(title)}
        {aspect === undefined ? null : <span class="chip">{plain(aspect)}</span>}
      </button>
      {children}
    </th>
  )
}
