import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PROOF_FILE, proofSchema } from '../proof/proof'
import { resultsFromMessages } from '../results/collector'
import { MESSAGES_FILE, type Results, readResults } from '../results/results'

/**
 * What runs of prove have tried, and those that they went on from, the oldest first. One that was killed has left its
 * messages only.
 * @throws UsageError for a folder that holds no run.
 */
export async function readTrials(folders: readonly string[]): Promise<Results[]> {
  const all = new Map<string, Results>()
  for (const folder of folders) await readWithEarlier(path.resolve(folder), all)
  return [...all.values()].sort((one, other) => one.run.started.localeCompare(other.run.started))
}

async function readWithEarlier(folder: string, all: Map<string, Results>): Promise<void> {
  if (all.has(folder)) return
  all.set(folder, await readRun(folder))
  for (const id of await continuedBy(folder)) await readWithEarlier(path.join(path.dirname(folder), id), all)
}

async function readRun(folder: string): Promise<Results> {
  const whole = await readResults(folder).catch(() => undefined)
  return whole ?? resultsFromMessages(path.join(folder, MESSAGES_FILE), { run: path.basename(folder) })
}

/** The ids of the runs that it went on from, which are the names of folders beside it. */
async function continuedBy(folder: string): Promise<readonly string[]> {
  const text = await readFile(path.join(folder, PROOF_FILE), 'utf8').catch(() => undefined)
  return text === undefined ? [] : proofSchema.parse(JSON.parse(text)).run.continued
}
