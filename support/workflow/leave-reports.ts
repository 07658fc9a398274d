import path from 'node:path'
import { MachineError } from '../errors'
import { githubAnnotations } from '../report/annotations'
import { consoleReport } from '../report/console'
import { writeHandbook } from '../report/handbook/handbook'
import { wantsColor } from '../report/paint'
import { linkLatest, writeReports } from '../report/write-reports'
import type { Results } from '../results/results'
import { systemError } from '../system-error'
import { allFaults } from './faults'

export interface ReportWishes {
  /** The run as a book, too. */
  readonly handbook: boolean
  /** On GitHub, the problems as annotations of the job. */
  readonly annotations: boolean
}

/**
 * Writes a run's reports into its folder, and prints what it showed, whether or not they could be written.
 * @throws MachineError when the system refused to write some.
 */
export async function leaveReports(runFolder: string, results: Results, wishes: ReportWishes): Promise<void> {
  const folder = path.relative(process.cwd(), runFolder)
  const written = await writeAll(runFolder, results).catch((error: Error) => ({ error }))
  const color = wantsColor(process.stdout)
  console.log(consoleReport(results, { color, width: process.stdout.columns ?? 100, folder }))
  if (wishes.annotations) annotate(results)
  if (written) throw unwritten(folder, written.error)
  if (wishes.handbook) console.log(await writeHandbook(runFolder, results, allFaults()))
}

async function writeAll(runFolder: string, results: Results): Promise<void> {
  await writeReports(runFolder, results)
  if (path.dirname(path.resolve(runFolder)) === path.resolve('reports')) await linkLatest(runFolder)
}

function unwritten(folder: string, error: Error): Error {
  const why = systemError(error)
  const again = `make them with ./vethlab report ${folder}`
  return why ? new MachineError(`not all reports could be written: ${why.message}; ${again}`, { cause: error }) : error
}

function annotate(results: Results): void {
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE } = process.env
  if (GITHUB_ACTIONS !== 'true') return
  const lines = githubAnnotations(results, GITHUB_WORKSPACE ? { repository: GITHUB_WORKSPACE } : {})
  for (const line of lines) console.log(line)
}
