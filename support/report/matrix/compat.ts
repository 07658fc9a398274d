import type { Subject } from '../../results/attachments'
import { slug } from '../../results/scenario-index'
import { groupBy, titleOf } from '../words'
import type { CellWord } from './cell'
import { configurationOf } from './columns'
import type { ChangeRow, Matrix, Row } from './model'

/** A support statement of the browser compatibility tables: https://github.com/mdn/browser-compat-data/blob/main/schemas/compat-data-schema.md */
interface Statement {
  /** `≤28.5.2`: holds there, and nothing older was tried on which it holds. `false`: nowhere; `null`: not known. */
  version_added: string | false | null
  version_removed?: string
  /** The last one tried on which it holds. */
  version_last?: string
  alternative_name?: string
  flags?: { type: 'preference'; name: string; value_to_set: string }[]
  partial_implementation?: true
  notes?: string | string[]
}

interface Compat {
  description: string
  spec_url?: string
  source_file?: string
  tags: string[]
  support: { docker?: Statement | Statement[] }
  /** Beyond the tables' own shape: the word for each subject, by its id. */
  tried: Record<string, string>
}

/** What was seen on one subject: it holds, it does not, or nothing can be said. */
interface Sight {
  readonly subject: Subject
  readonly holds: boolean | undefined
  readonly note?: string | undefined
  readonly partial?: boolean
}

/**
 * The matrix in the shape of the browser compatibility tables: behaviours by topic, feature and scenario; the answers of
 * each change below `changes`. A version is named as far as it was tried only.
 */
export function compatJson(matrix: Matrix): string {
  const { results, topics, changes } = matrix
  const features = topics.map(({ topic, features }) => [
    topic,
    Object.fromEntries(
      features.map(({ rows }) => [
        (rows[0]?.scenario.feature ?? '')
          .split('/')
          .at(-1)
          ?.replace(/\.feature$/, ''),
        Object.fromEntries(rows.map((row) => [row.anchor, { __compat: rowCompat(matrix, row) }])),
      ]),
    ),
  ])
  const file = {
    __meta: { version: '1', run: results.run.id, timestamp: results.run.finished },
    engines: { docker: { name: 'Docker', releases: releasesOf(matrix) } },
    unavailable: results.run.unavailable,
    ...Object.fromEntries(features),
    changes: Object.fromEntries(changes.map((change) => [change.change.id, answersOf(matrix, change)])),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

function releasesOf({ results }: Matrix): Record<string, object> {
  const byVersion = groupBy(results.subjects, ({ engine }) => engine.version)
  return Object.fromEntries(
    [...byVersion].map(([version, subjects]) => [
      version,
      {
        subjects: subjects.map(({ id, options, driver, kernel, engine }) => ({
          id,
          package: engine.package,
          options,
          driver,
          kernel,
        })),
      },
    ]),
  )
}

function rowCompat({ columns }: Matrix, { scenario, cells, changes }: Row): Compat {
  const sights = columns.flatMap(({ subject }, index) => {
    const { word, row } = cells[index] ?? { word: 'not tried' }
    return subject ? [{ subject, ...sightOf(word), note: noteOf(word, row?.reason) }] : []
  })
  const [source] = changes
  return {
    description: titleOf(scenario),
    ...(source ? { spec_url: source.source.url } : {}),
    source_file: scenario.feature,
    tags: scenario.tags.map((tag) => `vethlab:${tag.slice(1)}`),
    support: support(sights),
    tried: Object.fromEntries(columns.map(({ id }, index) => [id, cells[index]?.word ?? 'not tried'])),
  }
}

/** Each answer is a behaviour of its own: one version adds it, another removes it. */
function answersOf({ columns }: Matrix, { change, cells }: ChangeRow): Record<string, { __compat: Compat }> {
  const title = change.aspect === undefined ? change.title : `${change.title} (${change.aspect})`
  return Object.fromEntries(
    change.values.map((value, number) => {
      const sights = columns.flatMap(({ subject }, index) => {
        const { word, value: seen } = cells[index] ?? { word: 'not tried' as const }
        const sight = seen ? { holds: seen === value } : { holds: undefined, note: noteOf(word) }
        return subject ? [{ subject, ...sight }] : []
      })
      const compat: Compat = {
        description: `${title} ${value.says}`,
        spec_url: change.source.url,
        tags: [`vethlab:change-${change.id}`],
        support: support(sights),
        tried: Object.fromEntries(
          columns.map(({ id }, index) => [id, cells[index]?.value?.says ?? cells[index]?.word ?? '']),
        ),
      }
      return [slug(value.says) || `answer-${number + 1}`, { __compat: compat }]
    }),
  )
}

function sightOf(word: CellWord): Pick<Sight, 'holds' | 'partial'> {
  if (word === 'flaky') return { holds: true, partial: true }
  return { holds: word === 'holds' ? true : word === 'does not hold' ? false : undefined }
}

function noteOf(word: CellWord, reason?: string): string | undefined {
  if (word === 'holds' || word === 'does not hold' || word === 'not applicable' || word === 'not tried')
    return undefined
  return reason === undefined ? word : `${word}: ${reason}`
}

/** Statements for each configuration, the newest first, as the tables have them. */
function support(sights: readonly Sight[]): Compat['support'] {
  const groups = [...groupBy(sights, ({ subject }) => configurationOf(subject)).values()]
  const statements = groups.flatMap(statementsOf)
  const [first] = statements
  if (!first) return {}
  return { docker: statements.length === 1 ? first : statements }
}

function statementsOf(sights: readonly Sight[]): Statement[] {
  const [first] = sights
  if (!first) return []
  const spans = spansOf(sights)
  const nowhere: Statement = { version_added: sights.some(({ holds }) => holds === false) ? false : null }
  const notes = sights.flatMap(({ subject, note }) =>
    note === undefined ? [] : [`${subject.engine.version}: ${note}`],
  )
  return (spans.length > 0 ? spans : [nowhere]).map((span) => ({
    ...withoutLast(span),
    ...circumstances(first.subject),
    ...noted(notes),
  }))
}

/** The stretches of versions in which it holds, the newest first. What cannot be told ends none. */
function spansOf(sights: readonly Sight[]): Statement[] {
  const spans: Statement[] = []
  let open: Statement | undefined
  for (const { subject, holds, partial } of sights.filter((sight) => sight.holds !== undefined)) {
    const { version } = subject.engine
    if (!holds) {
      if (open) open.version_removed = `≤${version}`
      open = undefined
      continue
    }
    if (!open) {
      open = { version_added: `≤${version}` }
      spans.unshift(open)
    }
    open.version_last = version
    if (partial) open.partial_implementation = true
  }
  return spans
}

/** The last version matters where there is none any more. */
function withoutLast({ version_last: last, ...statement }: Statement): Statement {
  return statement.version_removed === undefined || last === undefined
    ? statement
    : { ...statement, version_last: last }
}

function circumstances({ options, driver, sabotage }: Subject): Partial<Statement> {
  const settings = { ...options, ...(sabotage === undefined ? {} : { 'vethlab.sabotage': sabotage }) }
  const flags = Object.entries(settings).map(([name, value]) => ({
    type: 'preference' as const,
    name,
    value_to_set: typeof value === 'string' ? value : JSON.stringify(value),
  }))
  return { ...(flags.length > 0 ? { flags } : {}), ...(driver === 'bridge' ? {} : { alternative_name: driver }) }
}

function noted(notes: readonly string[]): Pick<Statement, 'notes'> {
  const [first] = notes
  if (first === undefined) return {}
  return { notes: notes.length === 1 ? first : [...notes] }
}
