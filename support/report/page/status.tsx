import type { Words } from '../../claims/claim'
import { Said } from './said'

/** How a status looks. Its meaning stands in words beside it. */
export const TONES = ['good', 'bad', 'doubtful', 'fault', 'idle'] as const
export type Tone = (typeof TONES)[number]

export function Status({ tone, words }: { tone: Tone; words: Words }) {
  return (
    <strong class={`status ${tone}`}>
      <Said words={words} />
    </strong>
  )
}
