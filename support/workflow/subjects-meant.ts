import { byVersion, parseEngineWord } from '../images/engine-names'
import { isItself, type Subject } from '../results/attachments'

/**
 * Which of these subjects a word of `run --engine` means: of a version's beginning the newest version that fits; of an image or
 * a folder what was asked for in the same word. A subject's id means that subject; one under a sabotage is meant by
 * another word only if there are no others.
 * @throws UsageError for a word that `run` would not accept.
 */
export function subjectsMeant(word: string, subjects: readonly Subject[]): (subject: Subject) => boolean {
  if (subjects.some(({ id }) => id === word)) return ({ id }) => id === word
  const { kind } = parseEngineWord(word)
  const engines = subjects.some(isItself) ? subjects.filter(isItself) : subjects
  if (kind === 'image' || kind === 'binaries')
    return (subject) => engines.includes(subject) && subject.engine.requested === word
  const versions = sortedVersions(engines)
  const within = kind === 'version' ? versions.filter((each) => `${each}.`.startsWith(`${word}.`)) : versions
  const picked = kind === 'oldest' ? within[0] : within.at(-1)
  return (subject) => engines.includes(subject) && subject.engine.version === picked
}

/** `20.10.5, 28.5.2`, for a message. */
export function versionsOf(subjects: readonly Subject[]): string {
  return [...new Set(sortedVersions(subjects))].join(', ')
}

function sortedVersions(subjects: readonly Subject[]): string[] {
  return byVersion(subjects.map(({ engine }) => ({ engineVersion: engine.version }))).map((each) => each.engineVersion)
}
