import type { Box } from './model'
import { allBoxes } from './model'
import { BODY, wrap } from './text'
import type { Trace } from './traces'
import { type Language, probeSentence, type Words } from './words'

export const LEGEND_LINE = 17

/** What each number stands for, broken into lines of at most that width. */
export function legendOf(traces: readonly Trace[], width: number, language: Language): string[][] {
  return traces.map((trace) => wrap(sentence(trace, language), width, BODY))
}

/** The picture in words, for those who cannot see it: the machines with what is in them, then what was asked. */
export function describe(boxes: readonly Box[], traces: readonly Trace[], words: Words, language: Language): string {
  const things = boxes.map((outer) => {
    const inner = allBoxes(outer.children).map(nameOf).filter(Boolean)
    return inner.length > 0 ? `${nameOf(outer)} ${words.holds}${words.colon}${inner.join('; ')}` : nameOf(outer)
  })
  const asked = traces.map((trace) => `${trace.number}${words.colon}${sentence(trace, language)}`)
  return [...things.filter(Boolean), ...asked].join(words.stop)
}

function sentence({ probe, isMutual }: Trace, language: Language): string {
  return probeSentence(probe, isMutual, language)
}

function nameOf({ kind, title, lines, notes, occupants, plugs }: Box): string {
  const users = occupants.map(({ name, note }) => (note ? `${name} (${note})` : name))
  const interfaces = plugs.filter((plug) => plug.lines.length > 0).map((plug) => plug.lines.join(' '))
  const head = [kind, title].filter(Boolean).join(' ')
  return [head, ...users, ...lines, ...notes, ...interfaces].filter(Boolean).join(', ')
}
