import type { Results, ScenarioResult } from '../../results/results'
import { Code } from '../page/code'
import { Disclosure } from '../page/disclosure'
import { Drawing, Figure } from '../page/drawing'
import { plain } from '../page/plain'
import { English, InBoth, Said } from '../page/said'
import { Status } from '../page/status'
import { troubleLines } from '../problems'
import { duration, nameOfSubject, titleOf } from '../words'
import { Accepted } from './accepted'
import type { ScenarioHere } from './book'
import { Evidence, Transcript } from './evidence'
import { FailsWhen } from './faults'
import { type Kept, keyOf } from './kept'
import { Lesson } from './lesson'
import { Observations, Probes } from './seen'
import { Steps } from './steps'
import { RESULT_MEANINGS } from './vocabulary'

export interface ShowProps {
  readonly here: ScenarioHere
  readonly results: Results
  readonly kept: Kept
}

/** A scenario with all that it showed; where it was shown before, the way there. */
export function ScenarioBlock({ here, results, kept }: ShowProps) {
  const { scenario, anchor, isFirst, lessons } = here
  const rows = results.results.filter((row) => row.scenario === scenario.id)
  if (!isFirst) return <Elsewhere here={here} results={results} />
  return (
    <>
      {lessons.map(({ title, text }) => (
        <Lesson title={title} text={text} key={title} />
      ))}
      <article class="card scenario" id={anchor}>
        <h5>
          <English>{plain(titleOf(scenario))}</English>
          <Anchor id={anchor} />
        </h5>
        <p class="soft">
          <Fits tags={scenario.tags} />
          <code>
            {scenario.feature}:{scenario.line}
          </code>
        </p>
        <FailsWhen scenario={scenario} radius={kept.radius} />
        {rows.map((row) => (
          <Shown row={row} results={results} kept={kept} key={row.subject} />
        ))}
      </article>
    </>
  )
}

function Shown({ row, results, kept }: { row: ScenarioResult; results: Results; kept: Kept }) {
  const { tone, words } = RESULT_MEANINGS[row.result]
  return (
    <>
      <p>
        <Status tone={tone} words={words} /> <English>{nameOfSubject(results, row.subject)}</English>
        {row.result === 'skipped' ? null : <small> {duration(row.milliseconds)}</small>}
      </p>
      <Accepted row={row} />
      <Trouble row={row} />
      {row.result === 'skipped' ? (
        <Disclosure summary={<Said words={{ en: 'What it would do', zh: '本来的步骤' }} />}>
          <Steps row={row} />
        </Disclosure>
      ) : (
        <Outcome row={row} kept={kept} />
      )}
    </>
  )
}

function Outcome({ row, kept }: { row: ScenarioResult; kept: Kept }) {
  return (
    <>
      <div class="beside">
        <Topology row={row} kept={kept} />
        <div>
          <h6>
            <Said words={{ en: 'What was done', zh: '步骤' }} />
          </h6>
          <Steps row={row} />
        </div>
      </div>
      {row.observations.length + row.probes.length > 0 ? (
        <h6>
          <Said words={{ en: 'What was seen', zh: '看到的结果' }} />
        </h6>
      ) : null}
      <Observations row={row} />
      <Probes probes={row.probes} />
      <Transcript row={row} kept={kept} />
      <Evidence row={row} kept={kept} />
    </>
  )
}

function Topology({ row, kept }: { row: ScenarioResult; kept: Kept }) {
  const drawings = kept.drawings.get(keyOf(row))
  if (!drawings) return null
  return (
    <Figure
      caption={
        <Said
          words={{
            en: 'The lab when the scenario ended, drawn from what its kernel and engines said.',
            zh: '场景结束时的实验环境,根据内核和引擎的实际状态绘制。',
          }}
        />
      }
    >
      <InBoth en={<Drawing svg={drawings.en} />} zh={<Drawing svg={drawings.zh} />} />
    </Figure>
  )
}

/** Why it did not pass, in the words of the console. */
function Trouble({ row }: { row: ScenarioResult }) {
  const lines = troubleLines(row)
  if (lines.length === 0) return null
  const { tone } = RESULT_MEANINGS[row.result]
  return row.result === 'skipped' ? (
    <p class={`message ${tone}`}>
      <English>{plain(lines.join('; '))}</English>
    </p>
  ) : (
    <Code text={lines.join('\n')} />
  )
}

/** Which versions and kernel features it is for. */
function Fits({ tags }: { tags: readonly string[] }) {
  const own = tags.filter((tag) => /^@(docker[<>=]|requires-)/.test(tag)).map((tag) => tag.slice(1))
  return (
    <>
      {own.map((tag) => (
        <span key={tag}>
          <span class="chip" lang="en">
            {tag.replace('requires-', 'requires ')}
          </span>{' '}
        </span>
      ))}
    </>
  )
}

function Elsewhere({ here: { scenario, anchor }, results }: Pick<ShowProps, 'here' | 'results'>) {
  const words = results.results.filter((row) => row.scenario === scenario.id).map(({ result }) => result)
  return (
    <p>
      <Said words={{ en: 'Shown before:', zh: '前文已展示:' }} />{' '}
      <a href={`#${anchor}`} lang="en">
        {plain(titleOf(scenario))}
      </a>{' '}
      {words.map((word, number) => (
        <Status {...RESULT_MEANINGS[word]} key={number} />
      ))}
    </p>
  )
}

export function Anchor({ id }: { id: string }) {
  return (
    <a class="anchor" href={`#${id}`}>
      <span aria-hidden="true">#</span>
      <span class="unseen">
        <Said words={{ en: 'Link to this place', zh: '此处的链接' }} />
      </span>
    </a>
  )
}
