import type { Claim } from '../../claims/claim'
import { CLAIMS } from '../../claims/claims'
import { DOCUMENTS, type Document } from '../../claims/documents'
import { type Evidence, type Verdict, verdictOf } from '../../claims/verdict'
import { type Subject, subjectName } from '../../results/attachments'
import { ofEngines, type Results, type Scenario } from '../../results/results'

/** The ledger, with what it concludes from a run. */
export interface Ledger {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly subjects: readonly Subject[]
  judge(claim: Claim): readonly Judged[]
}

export interface Judged extends Verdict {
  /** The subject's name. */
  readonly subject: string
}

export function ledgerOf(all: Results, documents = DOCUMENTS, claims = CLAIMS): Ledger {
  const results = ofEngines(all)
  const rows = new Map(results.results.map((row) => [`${row.scenario} ${row.subject}`, row]))
  const evidence = (scenario: Scenario, { id }: Subject): Evidence => {
    const { result, reason } = rows.get(`${scenario.id} ${id}`) ?? {}
    return { scenario, result, reason }
  }
  const judge = (claim: Claim): Judged[] => {
    const own = results.scenarios.filter((scenario) => namesClaim(scenario, claim.id))
    return results.subjects.map((subject) => ({
      subject: subjectName(subject),
      ...verdictOf(
        claim,
        subject.engine,
        own.map((scenario) => evidence(scenario, subject)),
      ),
    }))
  }
  return { documents, claims, subjects: results.subjects, judge }
}

export function namesClaim({ claims: { supports, refutes } }: Scenario, id: string): boolean {
  return supports.includes(id) || refutes.includes(id)
}
