import type { Subject } from '../attachments'
import type { Side, SideSubject } from './side'

/** Two subjects whose rows are compared with each other. */
export interface Pair {
  readonly before: SideSubject
  readonly after: SideSubject
  /** What differs between the two beside their results: the engine's version, the kernel. A line each. */
  readonly notes: readonly string[]
}

export interface Pairing {
  readonly pairs: readonly Pair[]
  /** Those that have nobody to be compared with. */
  readonly alone: { readonly before: readonly SideSubject[]; readonly after: readonly SideSubject[] }
}

type IsSame = (before: Subject, after: Subject) => boolean

/** How much two subjects must have in common, the closest first. */
const LIKENESSES: readonly IsSame[] = [
  (before, after) => isSameBut(before, after, []),
  (before, after) => isSameBut(before, after, ['kernel', 'outer']),
  (before, after) => isSameBut(before, after, ['kernel', 'outer', 'patch']),
]

/**
 * Finds for each subject the one to compare it with: the same engine with the same options, driver and sabotage on the same
 * kernel; else on another kernel; else of the same release line (28.5.1 and 28.5.2). Nothing that is alike twice is paired. Two sides
 * with a subject each are compared whatever the subjects are; so are two versions that somebody chose.
 *
 * @param chosen whether somebody named an engine for each side, so that versions are expected to differ.
 */
export function pairSubjects(before: Side, after: Side, chosen = false): Pairing {
  const pairs: Pair[] = []
  const left = { before: [...before.subjects], after: [...after.subjects] }
  const join = (one: SideSubject, other: SideSubject) => {
    pairs.push({ before: one, after: other, notes: notesOn(one.subject, other.subject) })
    left.before.splice(left.before.indexOf(one), 1)
    left.after.splice(left.after.indexOf(other), 1)
  }
  const anyVersion: IsSame = (one, other) => isSameBut(one, other, ['kernel', 'outer', 'patch', 'version'])
  for (const isSame of chosen ? [...LIKENESSES, anyVersion] : LIKENESSES) {
    for (const one of [...left.before]) {
      const [other, ...more] = left.after.filter(({ subject }) => isSame(one.subject, subject))
      const rivals = left.before.filter(({ subject }) => other && isSame(subject, other.subject))
      if (other && more.length === 0 && rivals.length === 1) join(one, other)
    }
  }
  const [one, other] = [before.subjects[0], after.subjects[0]]
  const isOneEach = before.subjects.length === 1 && after.subjects.length === 1
  if (one && other && isOneEach && pairs.length === 0) join(one, other)
  return { pairs, alone: left }
}

type Aspect = 'kernel' | 'outer' | 'patch' | 'version'

function isSameBut(before: Subject, after: Subject, ignored: readonly Aspect[]): boolean {
  const marks = ({ engine, id, driver, kernel, outer, sabotage }: Subject) => {
    const [, ...settings] = id.split('+')
    const line = engine.version.split('.').slice(0, 2).join('.')
    const version = ignored.includes('version') ? '' : ignored.includes('patch') ? line : engine.version
    return JSON.stringify([
      engine.family,
      version,
      settings.join('+'),
      driver,
      sabotage ?? '',
      ...(ignored.includes('kernel') ? [] : [kernel]),
      ...(ignored.includes('outer') ? [] : [outer]),
    ])
  }
  return marks(before) === marks(after)
}

function notesOn(before: Subject, after: Subject): string[] {
  const facts = ({ engine, driver, kernel, outer, sabotage, options }: Subject) => ({
    version: engine.version,
    package: engine.package ?? 'none',
    source: engine.source,
    'engine options': options === null ? 'none' : JSON.stringify(options),
    driver,
    kernel,
    'outer engine': outer,
    sabotage: sabotage ?? 'none',
  })
  const [old, fresh] = [facts(before), facts(after)]
  return Object.entries(old).flatMap(([fact, value]) => {
    const now = fresh[fact as keyof typeof fresh]
    return value === now ? [] : [`${fact}: ${value}, now ${now}`]
  })
}
