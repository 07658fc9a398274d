import { UsageError } from '../errors'
import { subjectName } from '../results/attachments'
import type { Results } from '../results/results'

/** A run that is to be merged. */
export interface Input {
  readonly folder: string
  /** As its messages tell. */
  readonly results: Results
  /** As its results.json tells, if the run came so far as to write one. */
  readonly told?: Results
}

/** @throws UsageError naming a run that was merged without being whole: what was missing then may be here now. */
export function refusePartlyMerged(inputs: readonly Input[]): void {
  const unfinished = inputs.find(({ results: { run } }) => run.errors.some(({ where }) => where === 'merge'))
  if (unfinished)
    throw new UsageError(`${unfinished.folder} was merged and is not whole: merge the runs that it was made of instead`)
}

/** @throws UsageError naming two runs that hold the same scenario on the same subject: one of the results would be lost. */
export function refuseDoubles(inputs: readonly Input[]): void {
  const owners = new Map<string, Input>()
  for (const input of inputs) {
    const keys = input.results.results.map(({ scenario, subject }) => JSON.stringify([scenario, subject]))
    const doubles = keys.filter((key) => owners.has(key))
    const [first] = doubles
    if (first !== undefined) throw new UsageError(doubled(owners.get(first), input, first, doubles.length))
    for (const key of keys) owners.set(key, input)
  }
}

function doubled(one: Input | undefined, other: Input, key: string, count: number): string {
  const [scenario, subject] = JSON.parse(key) as [string, string]
  const more = count > 1 ? `, and ${count - 1} more` : ''
  return `${one?.folder} and ${other.folder} both have ${scenario} on ${nameIn(other, subject)}${more}`
}

/** `Shards 2 and 4 of 5 are missing on docker 28.5.2`, for each split of each subject. */
export function missingShards(inputs: readonly Input[]): string[] {
  const shards = inputs.flatMap(({ results: { run, subjects } }) =>
    subjects.flatMap((subject) => (run.shard ? [{ ...run.shard, on: subjectName(subject) }] : [])),
  )
  const splits = Map.groupBy(shards, ({ on, split, count }) => `${on} ${split} ${count}`)
  return [...splits.values()].flatMap((own) => {
    const [{ count, on } = { count: 0, on: '' }] = own
    const had = new Set(own.map(({ index }) => index))
    const missing = Array.from({ length: count }, (_, part) => part + 1).filter((index) => !had.has(index))
    if (missing.length === 0) return []
    const are = missing.length > 1 ? 'are' : 'is'
    return [`Shard${missing.length > 1 ? 's' : ''} ${inProse(missing)} of ${count} ${are} missing on ${on}`]
  })
}

/** The expected engines that no run has judged, or has told that they cannot be had. */
export function absentEngines(inputs: readonly Input[], expected: readonly string[]): string[] {
  const had = inputs.flatMap(({ results: { subjects, run } }) => [
    ...subjects.map(({ engine }) => engine.requested),
    ...run.unavailable.map(({ requested }) => requested),
  ])
  return expected.filter((word) => !had.includes(word))
}

/** What ended a run from outside, or went wrong without a message. */
export function troublesOf({ results, told }: Input): string[] {
  if (!told) return []
  const known = new Set(results.run.errors.map(({ message }) => message))
  const { id, interrupted, errors } = told.run
  return [
    ...(interrupted === undefined ? [] : [`Run ${id} was interrupted (${interrupted})`]),
    ...errors.filter(({ message }) => !known.has(message)).map(({ message }) => `Run ${id}: ${message}`),
  ]
}

/** Subjects of one name that were not judged on one kernel, a sentence each: they count as one subject all the same. */
export function kernelsApart(inputs: readonly Input[]): string[] {
  const subjects = Map.groupBy(
    inputs.flatMap((input) => input.results.subjects),
    ({ id }) => id,
  )
  return [...subjects.values()].flatMap((own) => {
    const kernels = [...new Set(own.map(({ kernel }) => kernel))]
    return own[0] && kernels.length > 1
      ? [`${subjectName(own[0])} was judged on ${kernels.length} kernels: ${kernels.join(', ')}`]
      : []
  })
}

function nameIn({ results: { subjects } }: Input, id: string): string {
  const subject = subjects.find((each) => each.id === id)
  return subject ? subjectName(subject) : 'an unknown subject'
}

function inProse(numbers: readonly number[]): string {
  const [last, ...before] = numbers.toReversed()
  return before.length === 0 ? String(last) : `${before.toReversed().join(', ')} and ${last}`
}
