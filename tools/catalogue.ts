import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ROOT, runCommand } from './command'
import { type Tally, withExitCode } from './tally'

const LATEST = path.join(ROOT, 'reports', 'latest')

const resultsFile = z.object({ results: z.array(z.object({ result: z.string() })) })

/** Runs scenarios as a user would, and counts what the run's results.json says. */
export async function runScenarios(args: readonly string[]): Promise<Tally> {
  const before = await newestReport()
  const { code } = await runCommand(['./vethlab', 'run', ...args], 'show')
  const report = await newestReport()
  const words = report && report !== before ? await resultsIn(report) : []
  return withExitCode(countResults(words), code)
}

/** Only passed is a pass, and only skipped is neither: a blocked, broken or flaky scenario failed. */
export function countResults(words: readonly string[]): Omit<Tally, 'code'> {
  const passed = words.filter((word) => word === 'passed').length
  const skipped = words.filter((word) => word === 'skipped').length
  return { passed, skipped, failed: words.length - passed - skipped }
}

/** A run that ended before it wrote anything leaves the report of the run before it. */
async function newestReport(): Promise<string | undefined> {
  return realpath(LATEST).catch(() => undefined)
}

async function resultsIn(report: string): Promise<string[]> {
  const text = await readFile(path.join(report, 'results.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return []
  return resultsFile.parse(JSON.parse(text)).results.map(({ result }) => result)
}
