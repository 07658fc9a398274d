import { Fragment } from 'preact'
import { VERDICT_WORDS } from '../../claims/verdict'
import { subjectName } from '../../results/attachments'
import { RESULT_WORDS, type Results } from '../../results/results'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { Status } from '../page/status'
import { Table } from '../page/table'
import { duration, runTroubles, verdicts } from '../words'
import type { Part } from './book'
import type { Ledger } from './ledger'
import { VERDICT_MEANINGS, Verdicts } from './verdict'
import { type Meaning, RESULT_MEANINGS } from './vocabulary'

/** What this handbook is about: the run and its subjects. */
export function AboutRun({ results }: { results: Results }) {
  const { run, subjects } = results
  const time = Date.parse(run.finished) - Date.parse(run.started)
  return (
    <>
      <p>
        <Said
          words={{
            en: 'Each statement that the documents make about Docker networks was tried on a real engine, with real packets. This is what was seen.',
            zh: '文档中关于 Docker 网络的每一个说法,都在真实的引擎上用真实的数据包检验过。这里记录的是实际看到的情况。',
          }}
        />
      </p>
      {runTroubles(results).map((trouble) => (
        <p class="message bad" key={trouble}>
          <English>{plain(trouble)}</English>
        </p>
      ))}
      <dl class="facts">
        <dt>
          <Said words={{ en: 'Subject', zh: '检验对象' }} />
        </dt>
        <dd lang="en">
          {subjects.map((subject) => (
            <div key={subject.id}>
              {subjectName(subject)}, {subject.driver}, Linux {subject.kernel}
            </div>
          ))}
        </dd>
        <dt>
          <Said words={{ en: 'Result', zh: '结果' }} />
        </dt>
        <dd lang="en">
          {verdicts(results).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </dd>
        <dt>
          <Said words={{ en: 'Run', zh: '运行' }} />
        </dt>
        <dd lang="en">
          {run.id}, {run.started.slice(0, 16).replace('T', ' ')} UTC, {duration(time)}
        </dd>
      </dl>
    </>
  )
}

export function HowToRead() {
  return (
    <section aria-labelledby="how-to-read">
      <h2 id="how-to-read">
        <Said words={{ en: 'How to read this', zh: '阅读说明' }} />
      </h2>
      <p>
        <Said
          words={{
            en: 'The chapters follow the documents. Each begins with what the document says, as a numbered claim, and the verdict on it. Below stand the scenarios that show it: a lesson, a picture of the lab, the steps, what was seen, and the commands to see it oneself.',
            zh: '章节按文档的顺序排列。每一节先给出文档的说法(带编号)和对它的判定,然后是说明它的场景:要点、实验环境的图、步骤、看到的结果,以及可以亲手输入的命令。',
          }}
        />
      </p>
      <p>
        <Said
          words={{
            en: 'A claim that several documents make is told in full once; the other places lead there, and so it is with scenarios. Features, commands and messages are in English.',
            zh: '多篇文档都提到的说法只详细说明一次,其他地方给出链接;场景也是如此。场景、命令和消息使用英文。',
          }}
        />
      </p>
      <Meanings
        title={{ en: 'The verdict on a claim', zh: '对说法的判定' }}
        rows={VERDICT_WORDS.map((word) => VERDICT_MEANINGS[word])}
      />
      <Meanings
        title={{ en: 'The result of a scenario', zh: '场景的结果' }}
        rows={RESULT_WORDS.map((word) => RESULT_MEANINGS[word])}
      />
      <p>
        <Said
          words={{
            en: 'That something cannot be reached is shown by silence. A control goes with it: the same target, answered for somebody who may reach it, before and after.',
            zh: '“无法访问”表现为没有应答。因此总有对照:同一目标在前后都应答了有权访问它的一方。',
          }}
        />
      </p>
    </section>
  )
}

function Meanings({ title, rows }: { title: { en: string; zh: string }; rows: readonly Meaning[] }) {
  return (
    <>
      <h3>
        <Said words={title} />
      </h3>
      <dl class="facts">
        {rows.map(({ tone, words, means }) => (
          <Fragment key={words.en}>
            <dt>
              <Status tone={tone} words={words} />
            </dt>
            <dd>
              <Said words={means} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

/** All claims at a glance, by document. */
export function Summary({ parts, ledger }: { parts: readonly Part[]; ledger: Ledger }) {
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">
        <Said words={{ en: 'All claims at a glance', zh: '全部说法一览' }} />
      </h2>
      {parts.map(({ anchor, title, chapters }) => {
        const claims = chapters.flatMap((chapter) => chapter.claims)
        const unique = [...new Map(claims.map(({ claim }) => [claim.id, claim])).values()]
        if (unique.length === 0) return null
        return (
          <section key={anchor}>
            <h3>
              <a href={`#${anchor}`}>
                <Said words={title} />
              </a>
            </h3>
            <Table
              kind="text"
              headings={[
                '',
                <Said words={{ en: 'The document says', zh: '文档的说法' }} key="says" />,
                <Said words={{ en: 'Verdict', zh: '判定' }} key="verdict" />,
              ]}
              rows={unique.map((claim) => [
                <a href={`#${claim.id}`} key={claim.id}>
                  {claim.id}
                </a>,
                <Said words={claim.says} key="says" />,
                <Verdicts claim={claim} ledger={ledger} key="verdict" />,
              ])}
            />
          </section>
        )
      })}
    </section>
  )
}
