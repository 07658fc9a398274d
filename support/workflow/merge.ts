import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Envelope } from '@cucumber/messages'
import { UsageError } from '../errors'
import { mergeMessage } from '../results/announce'
import { resultsFromMessages } from '../results/collector'
import { readMessages } from '../results/messages'
import { MESSAGES_FILE, type Results, readResults } from '../results/results'
import {
  absentEngines,
  type Input,
  kernelsApart,
  missingShards,
  refuseDoubles,
  refusePartlyMerged,
  troublesOf,
} from './merge-inputs'

export interface MergeRequest {
  readonly runs: readonly string[]
  /** The folder of the new run, which must not hold anything yet. */
  readonly into: string
  /** Words for engines, as they were typed for the runs, that must each have been judged. */
  readonly expected: readonly string[]
}

export interface Merged {
  readonly results: Results
  /** What a person should know of it, a line each. */
  readonly notes: readonly string[]
}

/**
 * Makes one run of several: shards of a selection, jobs with different subjects. Their messages go one after the other
 * into the new folder, and the results are made from these again.
 * @throws UsageError for a folder without messages, or two that judged the same scenario on the same subject.
 */
export async function mergeRuns({ runs, into, expected }: MergeRequest): Promise<Merged> {
  const inputs = await Promise.all(runs.map(readInput))
  refusePartlyMerged(inputs)
  refuseDoubles(inputs)
  const absent = absentEngines(inputs, expected)
  const merge = mergeMessage({
    runs: inputs.map(({ results: { run } }) => ({ id: run.id, started: run.started, finished: run.finished })),
    unavailable: absent.map((requested) => ({ requested, reason: 'none of the merged runs is of it' })),
    troubles: [
      ...missingShards(inputs),
      ...absent.map((requested) => `No run is of the engine ${requested}`),
      ...inputs.flatMap(troublesOf),
    ],
  })
  await makeEmpty(into)
  const file = path.join(into, MESSAGES_FILE)
  await pipeline(Readable.from(lines(merge, inputs)), createWriteStream(file))
  const results = await resultsFromMessages(file, { run: path.basename(path.resolve(into)) })
  return { results, notes: kernelsApart(inputs) }
}

/** What a run's messages say, and how it ended, which only its results.json tells if something from outside ended it. */
async function readInput(folder: string): Promise<Input> {
  const told = await readResults(folder).catch(() => undefined)
  const run = told?.run.id ?? path.basename(path.resolve(folder))
  const results = await resultsFromMessages(path.join(folder, MESSAGES_FILE), { run })
  return { folder, results, ...(told ? { told } : {}) }
}

async function* lines(first: Envelope, inputs: readonly Input[]): AsyncGenerator<string> {
  yield `${JSON.stringify(first)}\n`
  for (const { folder } of inputs) {
    for await (const envelope of readMessages(path.join(folder, MESSAGES_FILE))) yield `${JSON.stringify(envelope)}\n`
  }
}

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new UsageError(`--into ${folder}: there is something in it already`)
}
