import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PROOF_FILE, proofSchema } from '../proof/proof'
import { complaintOf } from '../proof/verdict'

/** A row for each scenario and fault of the proof that was made last below a folder; for a scenario without any fault one too. */
export async function proofRecords(folder: string): Promise<Readonly<Record<string, string>>[]> {
  const file = path.join(folder, 'reports', 'latest', PROOF_FILE)
  const { scenarios } = proofSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  return scenarios.flatMap(({ name, state, pairs }) => {
    const scenario = { SCENARIO: name, STATE: state }
    if (pairs.length === 0) return [{ ...scenario, FAULT: '-', VERDICT: '-', RESULT: '-', BECAUSE: '-' }]
    return pairs.map((pair) => ({
      ...scenario,
      FAULT: pair.fault,
      VERDICT: pair.verdict,
      RESULT: pair.result ?? '-',
      BECAUSE: complaintOf(pair) ?? '-',
    }))
  })
}
