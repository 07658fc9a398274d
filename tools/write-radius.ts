import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readCatalogue } from '../support/claims/catalogue'
import { PROOF_FILE, proofSchema } from '../support/proof/proof'
import { RADIUS_FILE, readRadius, withProof } from '../support/proof/radius'
import { runMain } from './run-main'

/**
 * Writes down which scenarios failed under which faults in a run of `vethlab prove`, for the handbook. What that run did not
 * try stays as it was.
 */
async function main(): Promise<number> {
  const [run = 'reports/latest'] = process.argv.slice(2)
  const proof = proofSchema.parse(JSON.parse(await readFile(path.join(run, PROOF_FILE), 'utf8')))
  const catalogue = (await readCatalogue()).map(({ id }) => id)
  const radius = withProof(await readRadius(), proof, catalogue)
  await writeFile(RADIUS_FILE, `${JSON.stringify(radius, null, 2)}\n`)
  const faults = Object.values(radius.faults)
  const kills = faults.flatMap(({ kills }) => kills.flatMap(({ scenarios }) => scenarios)).length
  console.log(`${faults.length} faults, under which ${kills} times a scenario fails, on ${radius.measured}`)
  return 0
}

runMain(main)
