import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../errors'
import { comparisonText } from '../report/comparison/console'
import { comparisonMarkdown } from '../report/comparison/markdown'
import { wantsColor } from '../report/paint'
import { compareSides } from '../results/comparison/compare'
import type { Comparison } from '../results/comparison/comparison'
import { type Pairing, pairSubjects } from '../results/comparison/pairs'
import { readSide } from '../results/comparison/read-side'
import type { Side } from '../results/comparison/side'
import { dayOf } from '../results/expectations'
import { readExpectations } from '../results/read-expectations'
import { subjectsMeant, versionsOf } from './subjects-meant'

/** The words of `vethlab compare`, as typed. */
export interface CompareRequest {
  /** Where OLD is; with no NEW the place of both. */
  readonly before: string
  readonly after?: string
  /** The engine of NEW to look at. */
  readonly engine?: string
  /** The engine of OLD to compare it with; as `engine` when absent. */
  readonly against?: string
  readonly expectations?: string
  /** One of the sides is a part of the catalogue. */
  readonly part?: boolean
  /** The folder for the reports; NEW's when absent. */
  readonly into?: string
  readonly json?: boolean
}

/**
 * Compares two places, writes `comparison.json` and `comparison.md`.
 * @returns what is to be printed, and the exit code: 1 when something was lost.
 * @throws UsageError for what cannot be read or compared.
 */
export async function compareRuns(request: CompareRequest): Promise<{ text: string; exitCode: 0 | 1 }> {
  const expectations = request.expectations ? await readExpectations(request.expectations) : []
  const { before, after, pairing } = await whatToCompare(request)
  const options = { partial: request.part ?? false, expectations, today: dayOf(new Date()) }
  const comparison = compareSides(before, after, pairing, options)
  const into = request.into ?? after.folder
  await writeComparison(into, comparison)
  const look = { color: wantsColor(process.stdout), width: process.stdout.columns ?? 100, folder: into }
  const text = request.json ? JSON.stringify(comparison, null, 2) : comparisonText(comparison, look)
  return { text, exitCode: comparison.exitCode }
}

async function whatToCompare({ before: from, after: to, engine, against }: CompareRequest) {
  if (to === undefined && (engine === undefined || against === undefined)) {
    throw new UsageError(
      'compare needs two places, OLD and NEW; or one with --engine and --against, which are compared within it',
    )
  }
  if (against !== undefined && engine === undefined) {
    throw new UsageError('--against names what is compared with --engine, which is missing')
  }
  const before = only(await readSide(from), against ?? engine)
  const after = only(await readSide(to ?? from), engine)
  const pairing = pairSubjects(before, after, against !== undefined)
  if (pairing.pairs.length === 0) throw new UsageError(whyNothing(before, after, pairing))
  return { before, after, pairing }
}

function only(side: Side, word: string | undefined): Side {
  if (word === undefined) return side
  const all = side.subjects.map(({ subject }) => subject)
  const isMeant = subjectsMeant(word, all)
  const subjects = side.subjects.filter(({ subject }) => isMeant(subject))
  if (subjects.length > 0) return { ...side, subjects }
  throw new UsageError(`${side.place} has nothing on the engine "${word}"; it is of ${versionsOf(all) || 'no engine'}`)
}

function whyNothing(before: Side, after: Side, { alone }: Pairing): string {
  const names = (subjects: Pairing['alone']['before']) => subjects.map(({ name }) => name).join(', ') || 'no engine'
  return (
    `Nothing to compare: ${before.place} is of ${names(alone.before)}, ${after.place} of ${names(alone.after)}; ` +
    'name one of each with --engine (of NEW) and --against (of OLD)'
  )
}

async function writeComparison(folder: string, comparison: Comparison): Promise<void> {
  const files = {
    'comparison.json': JSON.stringify(comparison, null, 2),
    'comparison.md': comparisonMarkdown(comparison),
  }
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), `${text}\n`)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause
    throw new UsageError(
      `The comparison cannot be written into ${folder} (${reason}); --into DIR names another folder`,
      {
        cause,
      },
    )
  }
}
