import type { Change } from '../../changes/change'
import type { ScenarioResult } from '../../results/results'
import { Accepted } from '../handbook/accepted'
import { Anchor } from '../handbook/scenario'
import { Probes } from '../handbook/seen'
import { Steps } from '../handbook/steps'
import { Code } from '../page/code'
import { Disclosure } from '../page/disclosure'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { troubleLines } from '../problems'
import { duration, titleOf } from '../words'
import { type Cell, isTold } from './cell'
import { Word } from './cells'
import type { Column } from './columns'
import { EvidenceLinks } from './evidence-links'
import { Flips } from './flips'
import type { ChangeRow, Matrix, Row } from './model'
import type { Observer } from './side-by-side'
import { Attempts, Engines, SideBySide } from './sights'

interface Seen {
  readonly column: Column
  readonly cell: Cell
  readonly row: ScenarioResult
}

/** All that the run knows of a behaviour: steps, what each engine showed, evidence, where it was changed. */
export function RowDetail({ row, matrix }: { row: Row; matrix: Matrix }) {
  const { scenario, cells, changes, flips, anchor } = row
  const seen = matrix.columns.flatMap((column, index): Seen[] => {
    const cell = cells[index]
    return cell?.row ? [{ column, cell, row: cell.row }] : []
  })
  const told = seen.filter(({ cell }) => isTold(cell.word))
  const shown = told.find(({ cell }) => cell.word === 'holds') ?? told[0] ?? seen[0]
  return (
    <>
      <p class="soft">
        <English>
          {plain(scenario.featureName)}
          {scenario.rule === undefined ? '' : ` › ${plain(scenario.rule)}`}
        </English>{' '}
        <code>
          {scenario.feature}:{scenario.line}
        </code>{' '}
        <Tags tags={scenario.tags} />
        <Anchor id={anchor} />
      </p>
      {changes.map((change) => (
        <OfChange change={change} key={change.id} />
      ))}
      {changes.length === 0 ? <Flips flips={flips} /> : null}
      <div class="beside">
        {shown ? (
          <div>
            <h4>
              <Said words={{ en: 'What was done', zh: '步骤' }} />
            </h4>
            <Steps row={shown.row} />
          </div>
        ) : null}
        <SideBySide observers={told} />
      </div>
      <h4>
        <Said words={{ en: 'Engine by engine', zh: '各引擎的情况' }} />
      </h4>
      {seen.map((each) => (
        <OnEngine seen={each} key={each.column.id} />
      ))}
    </>
  )
}

/** A change: where it lies between the versions that were tried, what each side showed, its scenarios. */
export function ChangeDetail({ row, matrix }: { row: ChangeRow; matrix: Matrix }) {
  const { change, rows, flips, anchor } = row
  const observers = matrix.columns.flatMap((column, index): Observer[] => {
    const told = rows.flatMap(({ cells }) => {
      const cell = cells[index]
      return cell?.row && isTold(cell.word) ? [cell.row] : []
    })
    return told.length > 0 ? [{ column, row: { observations: told.flatMap(({ observations }) => observations) } }] : []
  })
  return (
    <>
      <p>
        <Said words={{ en: 'Known of it:', zh: '已知:' }} />{' '}
        <English>{change.values.map(({ range, says }) => `${range} ${says}`).join(' · ')}</English>{' '}
        <Source change={change} />
        <Anchor id={anchor} />
      </p>
      <Flips flips={flips} />
      <SideBySide observers={observers} />
      <h4>
        <Said words={{ en: 'The scenarios that show it', zh: '说明它的场景' }} />
      </h4>
      <ul>
        {rows.map(({ scenario, anchor: target }) => (
          <li key={target}>
            <a href={`#${target}`} lang="en">
              {plain(titleOf(scenario))}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function OnEngine({ seen: { column, cell, row } }: { seen: Seen }) {
  const lines = troubleLines(row)
  return (
    <section class="on-engine">
      <h5>
        <Engines columns={[column]} /> <Word word={cell.word} />{' '}
        {row.result === 'skipped' ? null : <small>{duration(row.milliseconds)}</small>}
      </h5>
      <Accepted row={row} />
      {row.result === 'skipped' ? <p lang="en">{plain(lines.join('; '))}</p> : null}
      {row.result !== 'skipped' && lines.length > 0 ? <Code text={lines.join('\n')} /> : null}
      {row.result === 'flaky' ? <Attempts row={row} /> : null}
      {row.probes.length > 0 ? (
        <Disclosure
          summary={<Said words={{ en: `Probes (${row.probes.length})`, zh: `探测(${row.probes.length})` }} />}
        >
          <Probes probes={row.probes} />
        </Disclosure>
      ) : null}
      <EvidenceLinks row={row} />
    </section>
  )
}

function OfChange({ change }: { change: Change }) {
  return (
    <p>
      <Said words={{ en: 'It shows a side of a change:', zh: '它说明一项变化的一面:' }} />{' '}
      <a href={`#change-${change.id}`} lang="en">
        {plain(change.title)}
      </a>{' '}
      <Source change={change} />
    </p>
  )
}

export function Source({ change: { source } }: { change: Change }) {
  return (
    <>
      <Said words={{ en: 'Source:', zh: '来源:' }} />{' '}
      <a href={source.url} rel="noreferrer" lang="en">
        {plain(source.text)}
      </a>
    </>
  )
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <span lang="en">
      {tags.map((tag) => (
        <span class="chip" key={tag}>
          {plain(tag)}
        </span>
      ))}
    </span>
  )
}
