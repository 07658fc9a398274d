import type { Claim } from '../../claims/claim'
import type { Results } from '../../results/results'
import { Said } from '../page/said'
import { Status } from '../page/status'
import type { ClaimHere } from './book'
import type { Kept } from './kept'
import type { Ledger } from './ledger'
import { Anchor, ScenarioBlock } from './scenario'
import { Reasons, Verdicts } from './verdict'

export interface ClaimProps {
  readonly here: ClaimHere
  readonly chapter: string
  readonly results: Results
  readonly kept: Kept
  readonly ledger: Ledger
}

/** A claim with its verdict and the scenarios that show it; where it was told before, the way there. */
export function ClaimSection({ here, chapter, results, kept, ledger }: ClaimProps) {
  const { claim, isFirst, scenarios } = here
  if (!isFirst) return <ToldBefore claim={claim} chapter={chapter} ledger={ledger} />
  return (
    <section id={claim.id} aria-labelledby={`${claim.id}-title`}>
      <div class="card claim">
        <h4 id={`${claim.id}-title`}>
          <span class="chip">{claim.id}</span> <Said words={claim.says} />
          <Anchor id={claim.id} />
        </h4>
        <p>
          <Verdicts claim={claim} ledger={ledger} />{' '}
          {claim.unsaid ? (
            <Status
              tone="idle"
              words={{ en: 'beside the documents: none of them says it', zh: '补充内容:文档没有说到' }}
            />
          ) : null}
        </p>
        <Reasons claim={claim} ledger={ledger} />
        <Facts claim={claim} ledger={ledger} />
      </div>
      {scenarios.map((scenario) => (
        <ScenarioBlock here={scenario} results={results} kept={kept} key={scenario.anchor} />
      ))}
    </section>
  )
}

function Facts({ claim: { inFact, shownBy, sources = [], places }, ledger }: { claim: Claim; ledger: Ledger }) {
  return (
    <dl class="facts">
      {inFact ? (
        <>
          <dt>
            <Said words={{ en: 'In fact', zh: '事实上' }} />
          </dt>
          <dd class="in-fact">
            <Said words={inFact} />
          </dd>
        </>
      ) : null}
      <dt>
        <Said words={{ en: 'Shown by', zh: '依据' }} />
      </dt>
      <dd>
        <Said words={shownBy} />
      </dd>
      {sources.length > 0 ? (
        <>
          <dt>
            <Said words={{ en: 'Read more', zh: '延伸阅读' }} />
          </dt>
          <dd>
            {sources.map((source) => (
              <div key={source}>
                <a href={source} lang="en">
                  {source.replace(/^https:\/\//, '')}
                </a>
              </div>
            ))}
          </dd>
        </>
      ) : null}
      {places.length > 1 ? (
        <>
          <dt>
            <Said words={{ en: 'Said in', zh: '出处' }} />
          </dt>
          <dd>
            {places.map(({ document, chapter }) => (
              <div key={`${document} ${chapter}`}>
                <PlaceLink document={document} chapter={chapter} ledger={ledger} />
              </div>
            ))}
          </dd>
        </>
      ) : null}
    </dl>
  )
}

function PlaceLink({ document, chapter, ledger }: { document: string; chapter: string; ledger: Ledger }) {
  const title = ledger.documents.find(({ file }) => file === document)?.chapters.find(({ id }) => id === chapter)
    ?.title ?? { en: chapter, zh: chapter }
  const number = document.split('_')[0]
  return (
    <a href={`#${number}-${chapter}`}>
      {number} · <Said words={title} />
    </a>
  )
}

function ToldBefore({ claim, chapter, ledger }: { claim: Claim; chapter: string; ledger: Ledger }) {
  const id = `${claim.id}-in-${chapter}`
  return (
    <section class="card claim again" id={id} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>
        <span class="chip">{claim.id}</span> <Said words={claim.says} />
      </h4>
      <p>
        <Verdicts claim={claim} ledger={ledger} />{' '}
        <a href={`#${claim.id}`}>
          <Said words={{ en: 'Told in full before', zh: '前文有详细说明' }} />
        </a>
      </p>
    </section>
  )
}
