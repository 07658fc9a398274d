import { Fragment } from 'preact'
import { topicTitle } from '../handbook/vocabulary'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { Table } from '../page/table'
import { runTroubles, titleOf } from '../words'
import { CELL_WORDS, type CellWord } from './cell'
import { Word } from './cells'
import type { Column } from './columns'
import { Flips } from './flips'
import type { Matrix, Row } from './model'
import { CELL_MEANINGS } from './words'

/** What a reader wants to know first: how much was tried, what differs, what is new. */
export function Summary({ matrix }: { matrix: Matrix }) {
  const { results, previous, columns, changes } = matrix
  const rows = rowsOf(matrix)
  const tried = columns.filter(({ subject }) => subject).length
  const differing = changes.filter(({ differs }) => differs).length
  const changed = rows.filter((row) => row.changed).length
  return (
    <>
      <p class="lead">
        <Said
          words={{
            en: `${rows.length} behaviours on ${tried} ${tried === 1 ? 'engine' : 'engines'}, tried with real packets.`,
            zh: `${rows.length} 项行为,${tried} 个引擎,用真实的数据包逐一试验。`,
          }}
        />{' '}
        <a href="#differences">
          <Said words={{ en: `${differing} known changes between them`, zh: `它们之间有 ${differing} 项已知变化` }} />
        </a>
        {previous ? (
          <>
            <Said words={{ en: ', ', zh: ',' }} />
            <a href="#since">
              <Said words={{ en: `${changed} changed since the last run`, zh: `自上次运行以来有 ${changed} 项改变` }} />
            </a>
          </>
        ) : null}
        <Said words={{ en: '.', zh: '。' }} />
      </p>
      {runTroubles(results).map((trouble) => (
        <p class="message bad" key={trouble}>
          <English>{plain(trouble)}</English>
        </p>
      ))}
      <EnginesTable matrix={matrix} rows={rows} />
    </>
  )
}

function EnginesTable({ matrix: { columns, results }, rows }: { matrix: Matrix; rows: readonly Row[] }) {
  const words = usedWords(rows, columns)
  const count = (index: number, word: CellWord) => rows.filter(({ cells }) => cells[index]?.word === word).length
  return (
    <Table
      kind="text"
      named
      headings={[
        <Said words={{ en: 'Engine', zh: '引擎' }} key="engine" />,
        ...words.map((word) => <Said words={CELL_MEANINGS[word].words} key={word} />),
        <Said words={{ en: 'What it is', zh: '说明' }} key="about" />,
      ]}
      rows={columns.map(({ name, subject, unavailable = '' }, index) => [
        <English key="name">{plain(name)}</English>,
        ...words.map((word) => (subject ? String(count(index, word) || '') : '')),
        <small lang="en" key="about">
          {subject
            ? plain([subject.engine.package ?? subject.engine.source, `Linux ${subject.kernel}`].join(', '))
            : plain(`could not be had: ${unavailable}`)}
        </small>,
      ])}
      caption={
        <English>
          Run {results.run.id}, {moment(results.run.started)}
        </English>
      }
    />
  )
}

/** The behaviours whose word is another one than in the run before. */
export function Since({ matrix }: { matrix: Matrix }) {
  const { previous, columns } = matrix
  if (!previous) return null
  const changed = rowsOf(matrix).filter((row) => row.changed)
  return (
    <section aria-labelledby="since">
      <h2 id="since">
        <Said words={{ en: 'Changed since the last run', zh: '自上次运行以来的改变' }} />
      </h2>
      <p class="soft">
        <Said words={{ en: 'Compared with run', zh: '对比的运行:' }} />{' '}
        <English>
          {previous.run.id}, {moment(previous.run.started)}
        </English>
      </p>
      {changed.length === 0 ? (
        <p>
          <Said words={{ en: 'Nothing has changed.', zh: '没有任何改变。' }} />
        </p>
      ) : (
        <ul class="since">
          {changed.slice(0, MOST).map(({ scenario, anchor, cells }) => (
            <li key={anchor}>
              <a href={`#${anchor}`} lang="en">
                {plain(titleOf(scenario))}
              </a>
              {cells.every(({ was }) => was === undefined) ? <Said words={{ en: ' is new', zh: ' 是新的' }} /> : null}
              {cells.map(({ word, was }, index) =>
                was === undefined ? null : (
                  <div key={columns[index]?.id}>
                    <English>{plain(columns[index]?.name ?? '')}</English> <Word word={was} /> → <Word word={word} />
                  </div>
                ),
              )}
            </li>
          ))}
        </ul>
      )}
      {changed.length > MOST ? (
        <p>
          <Said
            words={{
              en: `And ${changed.length - MOST} more: choose "changed since the last run" below.`,
              zh: `还有 ${changed.length - MOST} 项:请在下方选择“自上次运行以来有改变”。`,
            }}
          />
        </p>
      ) : null}
    </section>
  )
}

const MOST = 30

/** As people ask for them. */
const IN_ORDER = CELL_WORDS.toSorted((one, other) => Number(other === 'holds') - Number(one === 'holds'))

/** Scenarios that hold on one engine and not on another, with no entry in the register of changes. */
export function Unexplained({ matrix }: { matrix: Matrix }) {
  const rows = rowsOf(matrix).filter(({ changes, flips }) => changes.length === 0 && flips.length > 0)
  if (rows.length === 0) return null
  return (
    <>
      <h3>
        <Said words={{ en: 'Differences that no known change explains', zh: '没有已知变化可以解释的差异' }} />
      </h3>
      <p class="soft">
        <Said
          words={{
            en: 'An arrow joins the two neighbouring versions that were tried.',
            zh: '箭头连接试验过的两个相邻版本。',
          }}
        />
      </p>
      <ul>
        {rows.slice(0, MOST).map(({ scenario, anchor, flips }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} lang="en">
              {plain(titleOf(scenario))}
            </a>
            <Flips flips={flips} />
          </li>
        ))}
      </ul>
    </>
  )
}

export function Legend() {
  return (
    <dl class="facts">
      {IN_ORDER.map((word) => (
        <Fragment key={word}>
          <dt>
            <Word word={word} />
          </dt>
          <dd>
            <Said words={CELL_MEANINGS[word].means} />
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** Shown by the script: without it nothing can be chosen. */
export function Filters({ matrix: { topics, previous, columns } }: { matrix: Matrix }) {
  const rows = rowsOf({ topics })
  const words = usedWords(rows, columns)
  return (
    <search>
      <form class="filters" id="filters" hidden>
        <label>
          <Said words={{ en: 'Search', zh: '搜索' }} />
          <input type="search" name="find" autocomplete="off" spellcheck={false} />
        </label>
        <label>
          <Said words={{ en: 'Topic', zh: '主题' }} />
          <select name="topic">
            <Choice value="" words={{ en: 'all topics', zh: '全部主题' }} />
            {topics.map(({ topic }) => (
              <Choice value={topic} words={topicTitle(topic)} key={topic} />
            ))}
          </select>
        </label>
        <label>
          <Said words={{ en: 'On any engine', zh: '任一引擎上' }} />
          <select name="word">
            <Choice value="" words={{ en: 'every status', zh: '全部状态' }} />
            {words.map((word) => (
              <Choice value={word.replaceAll(' ', '-')} words={CELL_MEANINGS[word].words} key={word} />
            ))}
          </select>
        </label>
        <label class="tick">
          <input type="checkbox" name="differs" value="yes" />
          <Said words={{ en: 'differs between versions', zh: '版本之间有差异' }} />
        </label>
        <label class="tick">
          <input type="checkbox" name="changed" value="yes" disabled={!previous} />
          <Said words={{ en: 'changed since the last run', zh: '自上次运行以来有改变' }} />
        </label>
        <button type="reset">
          <Said words={{ en: 'Show all', zh: '显示全部' }} />
        </button>
        <output>
          <span data-in="en">
            <b class="count">{rows.length}</b> of {rows.length} shown
          </span>
          <span data-in="zh" lang="zh-Hans">
            共 {rows.length} 项,显示 <b class="count">{rows.length}</b> 项
          </span>
        </output>
      </form>
    </search>
  )
}

/** An option takes plain text only; the script says it in the language that the reader has chosen. */
function Choice({ value, words: { en, zh } }: { value: string; words: { readonly en: string; readonly zh: string } }) {
  return (
    <option value={value} data-en={en} data-zh={zh}>
      {en}
    </option>
  )
}

export function rowsOf({ topics }: Pick<Matrix, 'topics'>): readonly Row[] {
  return topics.flatMap(({ features }) => features.flatMap(({ rows }) => rows))
}

/** The words that were said of any engine that was tried. */
function usedWords(rows: readonly Row[], columns: readonly Column[]): readonly CellWord[] {
  const used = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ word }, index) => (columns[index]?.subject ? word : []))),
  )
  return IN_ORDER.filter((word) => used.has(word))
}

function moment(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`
}
