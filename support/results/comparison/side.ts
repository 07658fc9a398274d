import { compareIds, isItself, type Subject, subjectName } from '../attachments'
import type { Results, Run, Scenario, ScenarioResult } from '../results'

/** A results file with the folder that it lies in. */
export interface ReadRun {
  readonly folder: string
  readonly results: Results
}

/** One side of a comparison: what is known of a run, or of several runs together. */
export interface Side {
  /** As it was typed. */
  readonly place: string
  /** What was named, or where the file lies that was. */
  readonly folder: string
  readonly runs: readonly ReadRun[]
  /** Oldest engine first. */
  readonly subjects: readonly SideSubject[]
  /** By id, as the newest run describes them. */
  readonly scenarios: ReadonlyMap<string, Scenario>
  /** Whether shards of the catalogue are missing, so that what it lacks says nothing. */
  readonly isPart: boolean
}

export interface SideSubject {
  /** One engine on two kernels is two subjects. */
  readonly key: string
  readonly subject: Subject
  /** Tells it from every other subject of the side. */
  readonly name: string
  /** By the id of the scenario. */
  readonly rows: ReadonlyMap<string, SideRow>
}

export interface SideRow {
  readonly row: ScenarioResult
  readonly folder: string
}

/**
 * Lays runs together. With several of them the newest row counts for each scenario on each subject; rows that a run never
 * came to are passed over then. Of a single run all rows count. What was seen under a sabotage counts only if there is
 * nothing else.
 */
export function layTogether(place: string, folder: string, runs: readonly ReadRun[]): Side {
  const newest = runs.toSorted((one, other) => other.results.run.started.localeCompare(one.results.run.started))
  const several = runs.length > 1
  const hasEngine = runs.some(({ results }) => results.subjects.some(isItself))
  const subjects = new Map<string, { key: string; subject: Subject; rows: Map<string, SideRow> }>()
  for (const run of newest) {
    for (const subject of run.results.subjects.filter((each) => !hasEngine || isItself(each))) {
      const key = keyOf(subject)
      const known = subjects.get(key) ?? { key, subject, rows: new Map() }
      subjects.set(key, { ...known, rows: new Map([...rowsOf(run, subject, several), ...known.rows]) })
    }
  }
  const described = newest.toReversed().flatMap(({ results }) => results.scenarios)
  return {
    place,
    folder,
    runs: newest,
    subjects: named([...subjects.values()]),
    scenarios: new Map(described.map((each) => [each.id, each])),
    isPart: lacksShards(runs),
  }
}

function rowsOf({ folder, results }: ReadRun, { id }: Subject, several: boolean): [string, SideRow][] {
  const rows = results.results.filter((row) => row.subject === id && !(several && wasCutOff(results.run, row)))
  return rows.map((row) => [row.scenario, { row, folder }])
}

function lacksShards(runs: readonly ReadRun[]): boolean {
  const shards = runs.flatMap(({ results: { run, subjects } }) =>
    subjects.flatMap(({ id }) =>
      run.shard ? [{ ...run.shard, of: `${run.shard.split} ${run.shard.count} ${id}` }] : [],
    ),
  )
  const catalogues = [...Map.groupBy(shards, ({ of }) => of).values()]
  return catalogues.some((own) => new Set(own.map(({ index }) => index)).size < (own[0]?.count ?? 0))
}

function named(subjects: readonly Omit<SideSubject, 'name'>[]): SideSubject[] {
  const sorted = subjects.toSorted((one, other) => compareIds(one.key, other.key))
  return sorted.map((each) => {
    const isAmbiguous = sorted.some(({ key, subject }) => subject.id === each.subject.id && key !== each.key)
    return { ...each, name: subjectName(each.subject) + (isAmbiguous ? `, kernel ${each.subject.kernel}` : '') }
  })
}

function keyOf({ id, kernel, sabotage = '' }: Subject): string {
  return [id, kernel, sabotage].join(' ').trimEnd()
}

function wasCutOff({ interrupted }: Run, { result, started }: ScenarioResult): boolean {
  return started === undefined || (interrupted !== undefined && result === 'broken')
}
