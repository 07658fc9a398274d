import { compareIds, subjectName, type Unavailable } from '../results/attachments'
import type { Expectation } from '../results/expectations'
import { RESULT_WORDS, type Results, type ResultWord, type Scenario, type ScenarioResult } from '../results/results'

export type Counts = Readonly<Record<ResultWord, number>>

export function countResults(results: readonly ScenarioResult[]): Counts {
  const count = (word: ResultWord) => results.filter(({ result }) => result === word).length
  const { passed, failed, blocked, broken, flaky, skipped } = Object.fromEntries(
    RESULT_WORDS.map((word) => [word, count(word)]),
  ) as Record<ResultWord, number>
  return { passed, failed, blocked, broken, flaky, skipped }
}

/** `1 scenario`, `2 scenarios`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `0.4 s`, `42 s`, `3 min 05 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/** A scenario's name; a row of an outline with its values where the name does not carry them. */
export function titleOf({ name, example }: Pick<Scenario, 'name' | 'example'>): string {
  const hidden = Object.entries(example?.values ?? {}).filter(([, value]) => !name.includes(value))
  return hidden.length === 0 ? name : `${name} (${hidden.map(([heading, value]) => `${heading} ${value}`).join(', ')})`
}

export function scenarioOf({ scenarios }: Results, { scenario }: ScenarioResult): Scenario {
  const found = scenarios.find(({ id }) => id === scenario)
  if (!found) throw new Error(`A result of ${scenario}, which the results do not describe`)
  return found
}

/** A subject's id in words. */
export function nameOfSubject({ subjects }: Results, id: string): string {
  const subject = subjects.find((each) => each.id === id)
  return subject ? subjectName(subject) : 'an unknown subject'
}

/** `34 scenarios on docker 28.5.2: 33 passed, 1 failed`, for each subject, the oldest engine first; then what could not be had. */
export function verdicts(results: Results): string[] {
  const ids = [...new Set(results.results.map(({ subject }) => subject))].sort(compareIds)
  const lines = ids.map((id) => {
    const rows = results.results.filter(({ subject }) => subject === id)
    const accepted = rows.filter((row) => row.accepted).length
    const known = accepted > 0 ? `; ${accepted} of them accepted` : ''
    return `${plural(rows.length, 'scenario')} on ${nameOfSubject(results, id)}: ${inWords(countResults(rows))}${known}`
  })
  return [...(lines.length > 0 ? lines : ['No scenario ran']), ...results.run.unavailable.map(unavailableLine)]
}

function unavailableLine({ requested, options, reason }: Unavailable): string {
  const given = options === undefined ? '' : ` with ${options}`
  return `No scenario on engine ${requested}${given}, which could not be had: ${reason}`
}

/** Why a difference is no surprise: `accepted until 2026-12-31: REASON (LINK)`. */
export function acceptedWords({ reason, expires, link }: Expectation): string {
  return `accepted until ${expires}: ${reason}${link === undefined ? '' : ` (${link})`}`
}

/** `shard 2 of 5`, `merged from 4 runs`; empty for a run that stands by itself. */
export function kinship({ run: { shard, merged } }: Results): string {
  if (shard) return `shard ${shard.index} of ${shard.count}`
  return merged ? `merged from ${plural(merged.length, 'run')}` : ''
}

/** `33 passed, 1 failed`; what did not happen is left out. */
function inWords(counts: Counts): string {
  return RESULT_WORDS.filter((word) => counts[word] > 0)
    .map((word) => `${counts[word]} ${word}`)
    .join(', ')
}

const TROUBLES: Readonly<Record<Results['run']['errors'][number]['where'], string>> = {
  feature: 'A feature cannot be read',
  run: 'The run itself failed',
  merge: 'The merged run is incomplete',
}

/** Why the run as a whole cannot be taken for complete, a sentence each. */
export function runTroubles({ run, results }: Pick<Results, 'run' | 'results'>): string[] {
  const ours = results.filter(({ findings }) => findings.some(({ owner }) => owner === 'vethlab')).length
  return [
    ...(run.interrupted === undefined ? [] : [`The run was interrupted (${run.interrupted}).`]),
    ...run.errors.map(({ where, message }) => `${TROUBLES[where]}: ${message}`),
    ...(run.complete || run.errors.some(({ where }) => where === 'merge')
      ? []
      : [`The run is incomplete: not all of its ${plural(run.planned, 'scenario')} came to their end.`]),
    ...(ours > 0 ? [`vethlab itself left something behind after ${plural(ours, 'scenario')}: see the findings.`] : []),
  ]
}

/** The values by key, keys in the order in which they first come. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}
