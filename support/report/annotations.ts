import path from 'node:path'
import type { Results, ResultWord } from '../results/results'
import { type Problem, problemsOf } from './problems'
import { groupBy, nameOfSubject, plural, runTroubles } from './words'

/** GitHub shows ten errors of a step, and drops the others without a word. */
const MOST = 10

/** Characters of a message; what is longer stands in the reports. */
const LONGEST = 4000

/** What matters most comes first: what is wrong with a subject before what went wrong with the harness. */
const WORDS: readonly ResultWord[] = ['failed', 'flaky', 'blocked', 'broken']

interface Annotation {
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

export interface AnnotationOptions {
  /** The checked-out repository, where GitHub looks for the files. */
  readonly repository?: string
}

/**
 * The problems of a run as GitHub's workflow commands, one to a line, at most ten. What is the same on several subjects
 * is one; what broke many scenarios alike is one; then come the first of every feature before the second of any.
 */
export function githubAnnotations(results: Results, { repository = process.cwd() }: AnnotationOptions = {}): string[] {
  const troubles = runTroubles(results).map((message): Annotation => ({ title: 'The run', message }))
  const groups = WORDS.flatMap((word) => spread(groupsOf(results, word)))
  const all = [...troubles, ...groups.map((group) => annotationOf(results, group, repository))]
  const rest = all.length - MOST
  const note = rest > 0 ? [`${plural(rest, 'more problem')}: see the summary`] : []
  return [...all.slice(0, MOST).map(command), ...note]
}

/** Problems that are one to a reader: the same scenario on several subjects, or one fault of the harness everywhere. */
function groupsOf(results: Results, word: ResultWord): (readonly Problem[])[] {
  const key = ({ row, lines, step = '' }: Problem) => (word === 'broken' ? (lines[0] ?? step) : row.scenario)
  return [...groupBy(problemsOf(results, word), key).values()]
}

function spread(groups: readonly (readonly Problem[])[]): (readonly Problem[])[] {
  const seen = new Map<string, number>()
  const ranked = groups.map((group) => {
    const feature = group[0]?.feature ?? ''
    const rank = seen.get(feature) ?? 0
    seen.set(feature, rank + 1)
    return { group, rank }
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ group }) => group)
}

function annotationOf(results: Results, group: readonly Problem[], repository: string): Annotation {
  const [first] = group
  if (!first) throw new Error('An annotation of nothing')
  const subjects = [...new Set(group.map(({ row }) => nameOfSubject(results, row.subject)))].join(', ')
  const scenarios = new Set(group.map(({ row }) => row.scenario)).size
  const alike = scenarios > 1 ? [`The same befell ${plural(scenarios - 1, 'more scenario')}.`] : []
  const { row, title, step, lines, later } = first
  return {
    title: `${row.result} on ${subjects}: ${title}`,
    message: [...(step === undefined ? [] : [step]), ...lines, ...later, ...alike].join('\n').slice(0, LONGEST),
    ...placeOf(first.place, repository),
  }
}

/** Where the line is in the repository; a feature outside of it has no place there. */
function placeOf(place: string, repository: string): Pick<Annotation, 'file' | 'line'> {
  const [, feature = '', line = ''] = /^(.*):(\d+)$/.exec(place) ?? []
  const file = path.relative(repository, path.resolve(feature))
  return feature === '' || file.startsWith('..') ? {} : { file, line: Number(line) }
}

function command({ message, ...properties }: Annotation): string {
  const order = ['file', 'line', 'title'] as const
  const words = order.flatMap((name) => (properties[name] === undefined ? [] : `${name}=${property(properties[name])}`))
  return `::error ${words.join(',')}::${data(message)}`
}

/** As GitHub's own toolkit escapes what follows the second pair of colons. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
