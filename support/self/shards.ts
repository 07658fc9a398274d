import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { EVIDENCE } from '../results/evidence-path'
import type { Bench } from './bench'
import type { EndedProcess } from './vethlab-process'

/** Runs a selection whole, then each of its shards, and merges these. @returns the ends of the whole run and of the merge. */
export async function wholeAndMerged(bench: Bench, typed: string, count: number): Promise<EndedProcess[]> {
  const whole = await bench.run(typed)
  const folders: string[] = []
  for (let index = 1; index <= count; index += 1) {
    folders.push(folderOf(await bench.run(`${typed} --shard ${index}/${count}`)))
  }
  return [whole, await bench.run(`vethlab merge ${folders.join(' ')}`)]
}

/** The names of the files of evidence that a run left. */
export async function evidenceFiles(bench: Bench, ended: EndedProcess): Promise<string[]> {
  const place = path.join(await bench.folder(), folderOf(ended), EVIDENCE)
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(place, path.join(parentPath, name)))
    .sort()
}

function folderOf({ args, stderr, results }: EndedProcess): string {
  if (!results) throw new Error(`vethlab ${args.join(' ')} left no results:\n${stderr}`)
  return path.join('reports', results.run.id)
}
