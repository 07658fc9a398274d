import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import type { Flip } from './columns'

/** For each flip the two neighbouring engines that were tried, and what each of them gave. */
export function Flips({ flips }: { flips: readonly Flip[] }) {
  if (flips.length === 0) return null
  return (
    <ul class="flips">
      {flips.map(({ from, to, before, after }) => (
        <li key={to.id} lang="en">
          {plain(`${from.name}: ${before} → ${to.name}: ${after}`)}
        </li>
      ))}
    </ul>
  )
}

/** Between which neighbouring engines it flips. */
export function Between({ flips }: { flips: readonly Flip[] }) {
  return (
    <>
      {flips.map(({ from, to }) => (
        <span key={to.id}>
          <Said words={{ en: 'between', zh: '介于' }} />{' '}
          <English>{plain(`${from.name} and ${to.name.replace(/^\S+ /, '')}`)}</English>
          {' · '}
        </span>
      ))}
    </>
  )
}
