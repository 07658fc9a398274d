import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PROOF_FILE, type Proof } from '../proof/proof'
import { wantsColor } from '../report/paint'
import { proofText } from '../report/proof/console'
import { proofMarkdown } from '../report/proof/markdown'
import { proofPage } from '../report/proof/page'
import { linkLatest } from '../report/write-reports'
import { RESULTS_FILE, type Results, writeResults } from '../results/results'

/** Writes what a proof leaves into the folder of its run, and prints what it showed. */
export async function leaveProof(runFolder: string, results: Results, proof: Proof): Promise<void> {
  const run = { ...results.run, exitCode: proof.run.exitCode }
  await writeResults(path.join(runFolder, RESULTS_FILE), { ...results, run })
  await writeFile(path.join(runFolder, PROOF_FILE), `${JSON.stringify(proof, null, 1)}\n`)
  await writeFile(path.join(runFolder, 'prove.md'), proofMarkdown(proof))
  await writeFile(path.join(runFolder, 'prove.html'), await proofPage(proof))
  await linkLatest(runFolder)
  const folder = path.relative(process.cwd(), runFolder)
  console.log(proofText(proof, { color: wantsColor(process.stdout), width: process.stdout.columns ?? 100, folder }))
}
