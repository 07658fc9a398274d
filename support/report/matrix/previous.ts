import { type Results, readResults } from '../../results/results'
import { earlierRuns } from '../earlier-runs'

/** So many earlier runs are looked through. */
const MOST = 20

/**
 * The run that this one is compared with: the newest earlier one beside it that tried at least half of the same scenarios on
 * the same engines, so that a single scenario run in between does not hide what has changed since last night.
 */
export async function previousResults(runFolder: string, results: Results): Promise<Results | undefined> {
  const wanted = triedIn(results)
  for (const folder of (await earlierRuns(runFolder)).slice(0, MOST)) {
    const earlier = await readResults(folder).catch(() => undefined)
    if (earlier && wanted.intersection(triedIn(earlier)).size * 2 >= wanted.size) return earlier
  }
  return undefined
}

/** A subject under a sabotage is another one. */
function triedIn({ subjects, results }: Results): Set<string> {
  const sabotages = new Map(subjects.map(({ id, sabotage }) => [id, sabotage]))
  return new Set(
    results
      .filter(({ started }) => started !== undefined)
      .map(({ scenario, subject }) => [scenario, subject, sabotages.get(subject)].join('\n')),
  )
}
