import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../../errors'
import { hasMessages, RESULTS_FILE, readResults } from '../results'
import { layTogether, type ReadRun, type Side } from './side'

/** How deep below a folder runs are looked for: `reports/RUN`, or what a build server unpacks as `JOB/reports/RUN`. */
const DEEPEST = 3

/**
 * Reads one side of a comparison.
 * @param place a results.json, the folder of a run, or a folder with runs somewhere below it.
 * @throws UsageError when there are no results, and for a file that holds none.
 */
export async function readSide(place: string): Promise<Side> {
  const files = await resultsFilesIn(place)
  const runs = await Promise.all(
    files.map(async (file): Promise<ReadRun> => ({ folder: path.dirname(file), results: await readResults(file) })),
  )
  if (runs.length > 0) return layTogether(place, (await isFolder(place)) ? place : path.dirname(place), runs)
  throw new UsageError(`No results in ${place}: name a run's folder, its ${RESULTS_FILE}, or a folder that holds runs`)
}

async function resultsFilesIn(place: string): Promise<string[]> {
  if (!(await isFolder(place))) return [place]
  const own = path.join(place, RESULTS_FILE)
  return (await exists(own)) || (await hasMessages(place)) ? [own] : below(place, DEEPEST)
}

/** Links are not followed: `reports/latest` is there under its own name too. */
async function below(folder: string, depth: number): Promise<string[]> {
  if (depth === 0) return []
  const entries = await readdir(folder, { withFileTypes: true })
  const folders = entries.filter((each) => each.isDirectory()).map(({ name }) => path.join(folder, name))
  const found = await Promise.all(
    folders.map(async (each) => {
      const file = path.join(each, RESULTS_FILE)
      return (await exists(file)) ? [file] : below(each, depth - 1)
    }),
  )
  return found.flat().sort()
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
