import { Fragment } from 'preact'
import type { Results } from '../../results/results'
import { type Entry, Neighbours } from '../page/navigation'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { groupBy } from '../words'
import type { BookChapter, Part } from './book'
import { ClaimSection } from './claim'
import type { Kept } from './kept'
import type { Ledger } from './ledger'
import { ScenarioBlock } from './scenario'

export interface ChaptersProps {
  readonly parts: readonly Part[]
  readonly results: Results
  readonly kept: Kept
  readonly ledger: Ledger
}

/** Document after document, chapter after chapter. */
export function Chapters({ parts, ...rest }: ChaptersProps) {
  const order: Entry[] = parts.flatMap(({ chapters }) => chapters)
  return (
    <>
      {parts.map(({ anchor, title, file, chapters }) => (
        <section key={anchor} aria-labelledby={anchor}>
          <h2 id={anchor}>
            <Said words={title} />
            {file === undefined ? null : (
              <>
                {' '}
                <small lang="en">{file}</small>
              </>
            )}
          </h2>
          {chapters.map((chapter) => (
            <Chapter chapter={chapter} order={order} {...rest} key={chapter.anchor} />
          ))}
        </section>
      ))}
    </>
  )
}

interface ChapterProps extends Omit<ChaptersProps, 'parts'> {
  readonly chapter: BookChapter
  readonly order: readonly Entry[]
}

function Chapter({ chapter, order, results, kept, ledger }: ChapterProps) {
  const { anchor, title, claims, scenarios } = chapter
  const number = order.findIndex((entry) => entry.anchor === anchor)
  return (
    <section aria-labelledby={anchor}>
      <h3 id={anchor}>
        <Said words={title} />
      </h3>
      {claims.map((here) => (
        <ClaimSection here={here} chapter={anchor} results={results} kept={kept} ledger={ledger} key={here.claim.id} />
      ))}
      {[...groupBy(scenarios, ({ scenario }) => scenario.featureName)].map(([feature, own]) => (
        <Fragment key={feature}>
          <h4>
            <English>{plain(feature)}</English>
          </h4>
          {own.map((here) => (
            <ScenarioBlock here={here} results={results} kept={kept} key={here.anchor} />
          ))}
        </Fragment>
      ))}
      <Neighbours id={`${anchor}-neighbours`} before={order[number - 1]} after={order[number + 1]} />
    </section>
  )
}
