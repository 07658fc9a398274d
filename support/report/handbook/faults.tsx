import { Fragment } from 'preact'
import type { ExplainedRadius } from '../../proof/radius'
import type { Scenario } from '../../results/results'
import { Disclosure } from '../page/disclosure'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { Table } from '../page/table'
import { groupBy, titleOf } from '../words'
import type { Part } from './book'
import { topicTitle } from './vocabulary'

type Kind = ExplainedRadius['faults'][number]['kills'][number]

export const FAULTS_TITLE = { en: 'What depends on what', zh: '什么依赖于什么' }

/** What a scenario depends on: the faults under which it fails. Nothing where none is known. */
export function FailsWhen({ scenario, radius }: { scenario: Scenario; radius: ExplainedRadius | undefined }) {
  const faults = (radius?.faults ?? []).filter(({ kills }) =>
    kills.some(({ scenarios }) => scenarios.includes(scenario.id)),
  )
  if (faults.length === 0) return null
  return (
    <p>
      <Said words={{ en: 'Fails when:', zh: '在下列故障下失败:' }} />{' '}
      {faults.map(({ name, title }) => (
        <span key={name}>
          <a class="chip" lang="en" href={`#${anchorOf(name)}`}>
            {plain(title)}
          </a>{' '}
        </span>
      ))}
    </p>
  )
}

/** Fault by fault the behaviours of this book that are gone under it. */
export function Faults({ parts, radius }: { parts: readonly Part[]; radius: ExplainedRadius | undefined }) {
  const faults = faultsIn(parts, radius)
  if (!radius || faults.length === 0) return null
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">
        <Said words={FAULTS_TITLE} />
      </h2>
      <p>
        <Said
          words={{
            en: 'Each of these faults was put into a healthy lab. The behaviours below it were then gone: they depend on what the fault takes away.',
            zh: '下列故障逐一注入正常的实验环境。其下的行为随之消失:它们依赖于该故障所破坏的东西。',
          }}
        />{' '}
        <small lang="en">{radius.measured}</small>
      </p>
      <Overview faults={faults} />
      {faults.map(({ name, title, tried, groups }) => (
        <div id={anchorOf(name)} key={name}>
          <Disclosure
            summary={
              <English>
                {plain(title)} (<code>{name}</code>): {scenariosOf(groups).length}
              </English>
            }
          >
            <p>
              <Said
                words={{
                  en: `Tried under this fault: ${tried} scenarios. Of the others it is not known.`,
                  zh: `在此故障下试验过的场景:${tried} 个。其余场景未知。`,
                }}
              />
            </p>
            {groups.map(({ step, because, here }) => (
              <Fragment key={step}>
                {because !== undefined && (
                  <p>
                    <English>{plain(because)}</English>
                  </p>
                )}
                <ul>
                  {here.map(({ scenario, anchor }) => (
                    <li key={scenario.id}>
                      <a href={`#${anchor}`} lang="en">
                        {plain(titleOf(scenario))}
                      </a>
                    </li>
                  ))}
                </ul>
              </Fragment>
            ))}
          </Disclosure>
        </div>
      ))}
    </section>
  )
}

type Fault = ReturnType<typeof faultsIn>[number]

/** Which parts of the catalogue hang on what: the faults by how many behaviours of this book they take away. */
function Overview({ faults }: { faults: readonly Fault[] }) {
  const furthestFirst = [...faults].sort(
    (one, other) => scenariosOf(other.groups).length - scenariosOf(one.groups).length,
  )
  const headings = [
    { en: 'Fault', zh: '故障' },
    { en: 'Behaviours gone', zh: '消失的行为' },
    { en: 'Tried', zh: '试验过' },
    { en: 'Of these topics', zh: '所属主题' },
  ]
  return (
    <Table
      kind="text"
      named
      headings={headings.map((words) => <Said words={words} key={words.en} />)}
      rows={furthestFirst.map(({ name, title, tried, groups }) => [
        <a href={`#${anchorOf(name)}`} lang="en" key={name}>
          {plain(title)}
        </a>,
        String(scenariosOf(groups).length),
        String(tried),
        <Topics of={scenariosOf(groups)} key="topics" />,
      ])}
    />
  )
}

function Topics({ of }: { of: readonly Scenario[] }) {
  const topics = [...groupBy(of, ({ topic }) => topic)].sort(([, one], [, other]) => other.length - one.length)
  return (
    <>
      {topics.map(([topic, { length }], number) => (
        <Fragment key={topic}>
          {number > 0 && ', '}
          <Said words={topicTitle(topic)} /> {length}
        </Fragment>
      ))}
    </>
  )
}

function anchorOf(fault: string): string {
  return `fault-${fault}`
}

function scenariosOf(groups: Fault['groups']): readonly Scenario[] {
  return groups.flatMap(({ here }) => here.map(({ scenario }) => scenario))
}

/** The faults that are known to break something of the book, with what they break. */
export function faultsIn(parts: readonly Part[], radius: ExplainedRadius | undefined) {
  const places = placesIn(parts)
  return (radius?.faults ?? [])
    .map(({ name, title, tried, kills }) => ({
      name,
      title,
      tried,
      groups: kills.flatMap((kind) => groupIn(kind, places)),
    }))
    .filter(({ groups }) => groups.length > 0)
}

interface Place {
  readonly scenario: Scenario
  readonly anchor: string
}

/** What fails in one kind of Then, as far as it is in the book. */
function groupIn({ step, because, scenarios }: Kind, places: ReadonlyMap<string, Place>) {
  const here = scenarios.flatMap((id) => places.get(id) ?? [])
  return here.length > 0 ? [{ step, because, here }] : []
}

function placesIn(parts: readonly Part[]): ReadonlyMap<string, Place> {
  const all = parts.flatMap(({ chapters }) =>
    chapters.flatMap(({ claims, scenarios }) => [...claims.flatMap((claim) => claim.scenarios), ...scenarios]),
  )
  return new Map(all.map(({ scenario, anchor }) => [scenario.id, { scenario, anchor }]))
}
