import { compareIds, type Subject, subjectName } from '../../results/attachments'
import type { Results } from '../../results/results'

/** What stands at the head of a column: an engine that was tried, or one that could not be had. */
export interface Column {
  readonly id: string
  /** `docker 28.5.2 (options 1a2b3c4d)`. */
  readonly name: string
  readonly subject?: Subject
  /** Why it could not be had. */
  readonly unavailable?: string
}

/** Oldest engine first; those that could not be had stand where they would. */
export function columnsOf({ subjects, run }: Pick<Results, 'subjects' | 'run'>): readonly Column[] {
  const tried = subjects.map((subject): Column => ({ id: subject.id, name: subjectName(subject), subject }))
  const missing = run.unavailable.map(({ requested, options, reason }): Column => {
    const asked = options === undefined ? requested : `${requested} (options ${options})`
    return { id: `docker-${asked}`, name: `docker ${asked}`, unavailable: reason }
  })
  return [...tried, ...missing].toSorted((one, other) => compareIds(one.id, other.id))
}

/** Two neighbouring engines, of those that were tried with one configuration, that differ. */
export interface Flip {
  readonly from: Column
  readonly to: Column
  readonly before: string
  readonly after: string
}

/** @param answers of each column; undefined where nothing is known. */
export function flipsOf(columns: readonly Column[], answers: readonly (string | undefined)[]): readonly Flip[] {
  const known = columns.flatMap((column, index) => {
    const answer = answers[index]
    return answer === undefined || !column.subject
      ? []
      : [{ column, answer, configuration: configurationOf(column.subject) }]
  })
  return [...Map.groupBy(known, ({ configuration }) => configuration).values()].flatMap((group) =>
    group.slice(1).flatMap(({ column, answer }, index) => {
      const before = group[index]
      if (!before || before.answer === answer) return []
      return [{ from: before.column, to: column, before: before.answer, after: answer }]
    }),
  )
}

/** What is the same in subjects that differ by their version only. */
export function configurationOf({ options, driver, kernel, sabotage }: Subject): string {
  return JSON.stringify([options, driver, kernel, sabotage])
}

/** `docker 20.10.5, 26.1.5`: the family stands once. */
export function namesOf(columns: readonly Pick<Column, 'name'>[]): string {
  const names = columns.map(({ name }) => name)
  const [family] = names[0]?.split(' ') ?? []
  return names.map((name, index) => (index > 0 ? name.replace(`${family} `, '') : name)).join(', ')
}
