import type { Words } from '../../claims/claim'
import { Said } from './said'

/** A part of a page, or a group of them, in a table of contents. */
export interface Entry {
  readonly anchor: string
  readonly title: Words
  readonly entries?: readonly Entry[]
}

export function Contents({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol>
      {entries.map(({ anchor, title, entries: below = [] }) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>
            <Said words={title} />
          </a>
          {below.length > 0 ? <Contents entries={below} /> : null}
        </li>
      ))}
    </ol>
  )
}

export interface NeighboursProps {
  readonly id: string
  readonly before?: Entry | undefined
  readonly after?: Entry | undefined
}

/** The way on and back at the end of a part. */
export function Neighbours({ id, before, after }: NeighboursProps) {
  return (
    <nav class="neighbours" aria-labelledby={id}>
      <span id={id} class="unseen">
        <Said words={{ en: 'Reading on', zh: '继续阅读' }} />
      </span>
      {before ? (
        <a href={`#${before.anchor}`} rel="prev">
          <small>
            <Said words={{ en: 'Previous', zh: '上一节' }} />
          </small>
          <Said words={before.title} />
        </a>
      ) : null}
      <a href="#contents">
        <Said words={{ en: 'Contents', zh: '目录' }} />
      </a>
      {after ? (
        <a href={`#${after.anchor}`} rel="next">
          <small>
            <Said words={{ en: 'Next', zh: '下一节' }} />
          </small>
          <Said words={after.title} />
        </a>
      ) : null}
    </nav>
  )
}
