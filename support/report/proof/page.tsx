import { Fragment } from 'preact'
import { type Pair, type Proof, type Proved, STATES } from '../../proof/proof'
import { complaintOf, repeatCommand } from '../../proof/verdict'
import { subjectName } from '../../results/attachments'
import { scenarioKey } from '../../results/evidence-path'
import { topicTitle } from '../handbook/vocabulary'
import { Code } from '../page/code'
import { renderPage } from '../page/page'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { Status } from '../page/status'
import { Table } from '../page/table'
import { groupBy, titleOf } from '../words'
import { Radii } from './radii'
import { PAIR_WORDS, STATE_MEANINGS } from './vocabulary'
import { scoreCells, statesInWords, totalOf } from './words'

/** The proof as a page in one file: what is wrong, the scores, each scenario with its faults. */
export function proofPage(proof: Proof): Promise<string> {
  const topics = [...groupBy(proof.scenarios, ({ topic }) => topic)]
  const anchorOf = (topic: string) => `topic-${topic}`
  return renderPage({
    title: { en: 'Can every scenario fail?', zh: '每个场景都会失败吗?' },
    entries: [
      { anchor: 'wrong', title: WRONG },
      { anchor: 'scores', title: SCORES },
      ...(proof.run.allPairs
        ? [{ anchor: 'radii', title: { en: 'How far each fault reaches', zh: '每个故障的影响范围' } }]
        : []),
      {
        anchor: 'all',
        title: ALL,
        entries: topics.map(([topic]) => ({ anchor: anchorOf(topic), title: topicTitle(topic) })),
      },
    ],
    main: (
      <>
        <Front proof={proof} />
        <Wrong proof={proof} />
        <Scores proof={proof} />
        <Radii proof={proof} />
        <section aria-labelledby="all">
          <h2 id="all">
            <Said words={ALL} />
          </h2>
          {topics.map(([topic, own]) => (
            <section aria-labelledby={anchorOf(topic)} key={topic}>
              <h3 id={anchorOf(topic)}>
                <Said words={topicTitle(topic)} />
              </h3>
              <Scenarios own={own} />
            </section>
          ))}
        </section>
      </>
    ),
    style: STYLE,
  })
}

const WRONG = { en: 'What is not shown', zh: '尚未证明的' }
const SCORES = { en: 'Scores', zh: '得分' }
const ALL = { en: 'All scenarios', zh: '全部场景' }
const STYLE = '.pairs{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:0;padding:0;list-style:none}'

function Front({ proof }: { proof: Proof }) {
  const { run, subject } = proof
  return (
    <>
      <p>
        <Said
          words={{
            en: 'Each scenario ran on a healthy lab, and again with a fault put into the lab that it must notice. A check that cannot fail is worth nothing.',
            zh: '每个场景先在正常的实验环境中运行,再在注入了它必须察觉的故障的环境中运行。不会失败的检验毫无价值。',
          }}
        />
      </p>
      <dl class="facts">
        <dt>
          <Said words={{ en: 'Subject', zh: '检验对象' }} />
        </dt>
        <dd lang="en">
          {subjectName(subject)}, Linux {subject.kernel}
        </dd>
        <dt>
          <Said words={{ en: 'Result', zh: '结果' }} />
        </dt>
        <dd lang="en">
          {statesInWords(totalOf(proof))}
          {run.complete ? '' : '; the proof is incomplete'}
        </dd>
        <dt>
          <Said words={{ en: 'Run', zh: '运行' }} />
        </dt>
        <dd lang="en">
          {[run.id, ...run.continued].join(', ')}, {run.started.slice(0, 16).replace('T', ' ')} UTC
        </dd>
      </dl>
      <dl class="facts">
        {STATES.map((state) => (
          <Fragment key={state}>
            <dt>
              <Status {...STATE_MEANINGS[state]} />
            </dt>
            <dd>
              <Said words={STATE_MEANINGS[state].means} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

function Wrong({ proof }: { proof: Proof }) {
  const wrong = proof.scenarios.filter(({ state }) => ['survived', 'misdiagnosed', 'unhealthy'].includes(state))
  return (
    <section aria-labelledby="wrong">
      <h2 id="wrong">
        <Said words={WRONG} />
      </h2>
      {wrong.length > 0 ? null : (
        <p>
          <Said words={{ en: 'No scenario survived a fault or was misdiagnosed.', zh: '没有场景漏过故障或被误判。' }} />
        </p>
      )}
      {wrong.map((scenario) => (
        <article class="card" key={scenario.id}>
          <p>
            <Status {...STATE_MEANINGS[scenario.state]} />{' '}
            <a href={`#${scenarioKey(scenario.id)}`} lang="en">
              {plain(titleOf(scenario))}
            </a>
          </p>
          <Code text={troubleOf(scenario).join('\n')} />
        </article>
      ))}
    </section>
  )
}

/** Why, and the command that repeats it. */
function troubleOf(scenario: Proved): string[] {
  const { healthy, pairs } = scenario
  if (scenario.state === 'unhealthy') return [`${healthy.result}: ${healthy.said ?? ''}`, repeatCommand(scenario)]
  return pairs.flatMap((pair) => {
    const complaint = complaintOf(pair)
    return complaint === undefined ? [] : [`# under ${pair.fault}: ${complaint}`, repeatCommand(scenario, pair.fault)]
  })
}

function Scores({ proof }: { proof: Proof }) {
  const headings = [
    { en: 'Topic', zh: '主题' },
    { en: 'Scenarios', zh: '场景' },
    { en: 'Proven', zh: '已证明' },
    { en: 'Faults killed', zh: '察觉的故障' },
    { en: 'Blocked without their control', zh: '拿走对照时被阻止' },
  ]
  const row = ([topic = '', ...cells]: readonly string[]) => [
    topic === 'all' ? <Said words={{ en: 'All', zh: '全部' }} /> : <Said words={topicTitle(topic)} />,
    ...cells,
  ]
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">
        <Said words={SCORES} />
      </h2>
      <Table
        kind="text"
        named
        headings={headings.map((words) => <Said words={words} key={words.en} />)}
        rows={[...proof.topics.map(scoreCells), scoreCells(totalOf(proof))].map(row)}
      />
    </section>
  )
}

function Scenarios({ own }: { own: readonly Proved[] }) {
  const headings = [
    { en: 'Scenario', zh: '场景' },
    { en: 'State', zh: '状态' },
    { en: 'Under its faults', zh: '在故障下' },
  ]
  return (
    <Table
      kind="text"
      headings={headings.map((words) => <Said words={words} key={words.en} />)}
      rows={own.map((scenario) => [
        <span id={scenarioKey(scenario.id)} lang="en" key="title">
          {plain(titleOf(scenario))}
        </span>,
        <Status {...STATE_MEANINGS[scenario.state]} key="state" />,
        <Pairs pairs={scenario.pairs.filter(({ verdict }) => verdict !== 'unharmed')} key="pairs" />,
      ])}
    />
  )
}

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <ul class="pairs">
      {pairs.map(({ fault, role, verdict, result }) => (
        <li key={fault}>
          <English>{fault}</English> <Status {...PAIR_WORDS[verdict]} />
          {role === 'named' ? null : <small lang="en"> {role === 'control' ? result : `${role}, ${result}`}</small>}
        </li>
      ))}
    </ul>
  )
}
