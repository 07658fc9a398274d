import { writeFile } from 'node:fs/promises'
import { readCatalogue } from '../support/claims/catalogue'
import { subjectName } from '../support/results/attachments'
import { readResults } from '../support/results/results'
import { readTimes, TIMES_FILE, timesOf } from '../support/workflow/times'
import { runMain } from './run-main'

/**
 * Writes down how long the scenarios of a run took, for `vethlab run --shard`. Scenarios that were not in the run keep
 * their time; those that the catalogue no longer holds lose it.
 */
async function main(): Promise<number> {
  const [run = 'reports/latest'] = process.argv.slice(2)
  const results = await readResults(run)
  const before = await readTimes().catch(() => new Map<string, number>())
  const all = new Map([...before, ...timesOf(results)])
  const ids = (await readCatalogue()).flatMap(({ id, tags }) => (all.has(id) && !tags.includes('@self') ? [id] : []))
  const seconds = Object.fromEntries(ids.map((id) => [id, all.get(id)]))
  const measured = results.subjects.map(subjectName).join(', ')
  await writeFile(TIMES_FILE, `${JSON.stringify({ measured, seconds }, null, 2)}\n`)
  console.log(`${ids.length} scenarios have a time, on ${measured}`)
  return 0
}

runMain(main)
