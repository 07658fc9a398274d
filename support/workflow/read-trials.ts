import path from 'node:path'
import { resultsFromMessages } from '../results/collector'
import { MESSAGES_FILE, type Results, readResults } from '../results/results'

/**
 * What a run has tried. One that was killed has left its messages only.
 * @throws UsageError for a folder that holds no run.
 */
export async function readTrials(folder: string): Promise<Results> {
  const whole = await readResults(folder).catch(() => undefined)
  if (whole) return whole
  return resultsFromMessages(path.join(folder, MESSAGES_FILE), { run: path.basename(path.resolve(folder)) })
}
