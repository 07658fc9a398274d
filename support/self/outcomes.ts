import { subjectName } from '../results/attachments'
import type { Results, ScenarioResult } from '../results/results'
import type { EndedProcess } from './vethlab-process'

type Record = Readonly<{ [column: string]: string }>

/** A row for each result of each run, in the run's order. */
export function resultRecords(runs: readonly EndedProcess[]): Record[] {
  return runs.flatMap((ended, number) => {
    const results = resultsOf(ended)
    return results.results.map((row) => ({
      RUN: String(number + 1),
      SUBJECT: nameOfSubject(results, row.subject),
      SCENARIO: titleOf(results, row),
      RESULT: row.result,
      ATTEMPTS: (row.attempts ?? [row]).map(({ result }) => result).join(', '),
      BECAUSE: becauseOf(row),
      ACCEPTED: row.accepted?.reason ?? '-',
      'HOSTS BOOTED': (row.timing?.boot ?? 0) > 0 ? 'yes' : 'no',
    }))
  })
}

/** A row for each thing that a scenario left somewhere. */
export function findingRecords(ended: EndedProcess): Record[] {
  const results = resultsOf(ended)
  return results.results.flatMap((row) =>
    row.findings.flatMap(({ host, owner, known, leftovers }) =>
      leftovers.map((leftover) => ({
        SCENARIO: titleOf(results, row),
        WHERE: host,
        OWNER: owner,
        KNOWN: known?.id ?? '-',
        LEFTOVER: leftover,
      })),
    ),
  )
}

/** Planned and had, so that none is missing and none counted twice. */
export function accountRecords(ended: EndedProcess): Record[] {
  const { run, scenarios, results } = resultsOf(ended)
  const different = new Set(results.map(({ scenario }) => scenario))
  return [
    {
      PLANNED: String(run.planned),
      SCENARIOS: String(scenarios.length),
      RESULTS: String(results.length),
      DIFFERENT: String(different.size),
      COMPLETE: run.complete ? 'yes' : 'no',
    },
  ]
}

/** @throws Error when the run wrote no results, with what it said instead. */
function resultsOf({ args, exitCode, stderr, results }: EndedProcess): Results {
  if (results) return results
  throw new Error(`vethlab ${args.join(' ')} ended with exit code ${exitCode} and without results:\n${stderr}`)
}

/** The result of the scenario of that title. */
export function resultNamed(ended: EndedProcess, title: string): ScenarioResult {
  const results = resultsOf(ended)
  const found = results.results.find((row) => titleOf(results, row) === title)
  if (!found) throw new Error(`The run has no scenario "${title}"`)
  return found
}

function titleOf({ scenarios }: Results, { scenario }: ScenarioResult): string {
  return scenarios.find(({ id }) => id === scenario)?.name ?? scenario
}

function nameOfSubject({ subjects }: Results, id: string): string {
  const subject = subjects.find((each) => each.id === id)
  return subject ? subjectName(subject) : id
}

function becauseOf({ reason, error }: ScenarioResult): string {
  const parts = [reason, error?.message.split(/\n\s*/).join('; ')].filter((part) => part !== undefined)
  return parts.join(': ') || '-'
}
