import { compareIds, isItself, type Subject, subjectName } from '../results/attachments'
import type { Results, Run, Scenario, ScenarioResult } from '../results/results'
import type { Claim } from './claim'
import { type Evidence, type Verdict, verdictOf } from './verdict'

export interface LedgerRow {
  readonly claim: Claim
  /** In the order of the ledger's subjects. */
  readonly verdicts: readonly Verdict[]
}

export interface Ledger {
  /** What was judged, with a name that tells each from the others. */
  readonly subjects: readonly LedgerSubject[]
  readonly rows: readonly LedgerRow[]
}

export interface LedgerSubject {
  readonly subject: Subject
  readonly name: string
}

/**
 * The verdict on each claim for each subject of these runs, from the newest result of each scenario. What a run planned and
 * never began, or was interrupted at, says nothing; neither do runs under a sabotage: their lab was not what it should be.
 *
 * @param scenarios those that there are now: what a run knows beside them has been renamed or taken out.
 */
export function buildLedger(
  claims: readonly Claim[],
  scenarios: readonly Scenario[],
  runs: readonly Results[],
  isWanted: (subject: Subject) => boolean = () => true,
): Ledger {
  const newest = runs.toSorted((one, other) => other.run.started.localeCompare(one.run.started))
  const subjects = subjectsOf(newest).filter(isWanted)
  const latest = latestRows(newest)
  const rows = claims.map((claim) => {
    const naming = scenarios.filter((each) => names(each, claim.id))
    const verdicts = subjects.map((subject) => {
      const evidence = naming.map((each) => evidenceOf(each, latest.get(keyOf(each.id, subject))))
      return verdictOf(claim, subject.engine, evidence)
    })
    return { claim, verdicts }
  })
  return { subjects: named(subjects), rows }
}

/** Of runs, newest first: each subject once, oldest engine first. */
function subjectsOf(runs: readonly Results[]): Subject[] {
  const found = new Map(
    runs.flatMap(({ subjects }) => subjects.filter(isItself).map((subject) => [keyOf('', subject), subject])),
  )
  return [...found.values()].toSorted((one, other) => compareIds(keyOf('', one), keyOf('', other)))
}

function latestRows(runs: readonly Results[]): Map<string, ScenarioResult> {
  const latest = new Map<string, ScenarioResult>()
  for (const { run, subjects, results } of runs) {
    for (const row of results) {
      const subject = subjects.find(({ id }) => id === row.subject)
      if (!subject || !isItself(subject) || wasCutOff(run, row)) continue
      const key = keyOf(row.scenario, subject)
      if (!latest.has(key)) latest.set(key, row)
    }
  }
  return latest
}

function wasCutOff({ interrupted }: Run, { result, started }: ScenarioResult): boolean {
  return started === undefined || (interrupted !== undefined && result === 'broken')
}

/** One engine on two kernels is two subjects: what can be tried differs. */
function keyOf(scenario: string, { id, kernel }: Subject): string {
  return [scenario, id, kernel].join('\n')
}

function named(subjects: readonly Subject[]): LedgerSubject[] {
  return subjects.map((subject) => {
    const isAmbiguous = subjects.filter(({ id }) => id === subject.id).length > 1
    return { subject, name: subjectName(subject) + (isAmbiguous ? `, kernel ${subject.kernel}` : '') }
  })
}

function names({ claims: { supports, refutes } }: Scenario, id: string): boolean {
  return supports.includes(id) || refutes.includes(id)
}

function evidenceOf(scenario: Scenario, row: ScenarioResult | undefined): Evidence {
  return { scenario, result: row?.result, reason: row?.reason ?? row?.error?.message.split('\n')[0] }
}
