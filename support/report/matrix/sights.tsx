import type { ScenarioResult } from '../../results/results'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { Table } from '../page/table'
import { type Column, namesOf } from './columns'
import { type Look, looksOf, type Observer, type SeenCell, type Sight } from './side-by-side'

/** What each engine showed, look by look; engines that saw the same stand together, and what differs is marked. */
export function SideBySide({ observers }: { observers: readonly Observer[] }) {
  if (observers.every(({ row }) => row.observations.length === 0)) return null
  return (
    <div>
      <h4>
        <Said words={{ en: 'What was seen', zh: '看到的结果' }} />
      </h4>
      <Looks observers={observers} />
    </div>
  )
}

/** The times that a flaky scenario was taken, which did not show the same. */
export function Attempts({ row: { attempts = [] } }: { row: ScenarioResult }) {
  const observers = attempts.map(({ result, observations }, index) => {
    const name = `attempt ${index + 1} ${result}`
    return { column: { id: name, name }, row: { observations } }
  })
  return <Looks observers={observers} />
}

/** What differs comes first. */
function Looks({ observers }: { observers: readonly Observer[] }) {
  const looks = looksOf(observers)
  const isShared = ({ sights }: Look) => sights.length === 1
  return (
    <>
      {[...looks.filter((look) => !isShared(look)), ...looks.filter(isShared)].map((look, number) => (
        <Seen look={look} observers={observers} key={number} />
      ))}
    </>
  )
}

function Seen({ look: { subject, sights }, observers }: { look: Look; observers: readonly Observer[] }) {
  const isShared = sights.length === 1 && observers.length > 1
  return (
    <section class="look">
      <h5>
        <English>{plain(subject)}</English>{' '}
        {isShared ? (
          <small>
            <Said words={{ en: 'the same for all that ran it', zh: '所有运行结果相同' }} />
          </small>
        ) : null}
      </h5>
      <div class="sights">
        {sights.map((sight) => (
          <Seeing sight={sight} key={sight.columns[0]?.id} />
        ))}
      </div>
    </section>
  )
}

function Seeing({ sight: { columns, headings, rows } }: { sight: Sight }) {
  return (
    <div class="sight">
      <Table
        caption={<Engines columns={columns} />}
        headings={headings.map(plain)}
        rows={rows.map((row) => row.map(marked))}
      />
    </div>
  )
}

function marked({ text, differs }: SeenCell) {
  return differs ? <mark>{plain(text) || ' '}</mark> : plain(text)
}

export function Engines({ columns }: { columns: readonly Column[] }) {
  return <strong lang="en">{plain(namesOf(columns))}</strong>
}
