import type { ScenarioResult } from '../../results/results'
import { plain } from '../page/plain'
import { English } from '../page/said'
import { Status } from '../page/status'
import { acceptedWords } from '../words'

export const ACCEPTED = { en: 'accepted', zh: '已接受' } as const

/** Why a scenario that did not pass is no surprise. */
export function Accepted({ row: { accepted } }: { row: ScenarioResult }) {
  if (!accepted) return null
  return (
    <p>
      <Status tone="idle" words={ACCEPTED} /> <English>{plain(acceptedWords(accepted))}</English>
    </p>
  )
}
