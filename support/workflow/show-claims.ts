import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { readCatalogue } from '../claims/catalogue'
import { CLAIMS } from '../claims/claims'
import { DOCUMENTS, type Document } from '../claims/documents'
import { buildLedger, type Ledger } from '../claims/ledger'
import type { Language } from '../claims/words'
import { UsageError } from '../errors'
import { ledgerText } from '../report/ledger-text'
import { wantsColor } from '../report/paint'
import type { Subject } from '../results/attachments'
import { RESULTS_FILE, type Results, readResults } from '../results/results'
import { subjectsMeant, versionsOf } from './subjects-meant'

/** The words of `vethlab claims`, as typed. */
export interface ClaimsRequest {
  /** Only verdicts for this engine. */
  readonly engine?: string
  /** Only this document: its file name, or the beginning of it. */
  readonly document?: string
  readonly language: Language
  readonly json?: boolean
}

/**
 * The ledger with the verdicts of the last runs, as text or JSON.
 * @param reports the folder of the runs. @throws UsageError for an engine or a document that is not there.
 */
export async function showClaims(request: ClaimsRequest, reports = path.resolve('reports')): Promise<string> {
  const documents = documentsWanted(request.document)
  const { runs, unreadable } = await readRuns(reports)
  const isWanted = wantedSubject(request.engine, runs)
  const ledger = buildLedger(CLAIMS, await readCatalogue(), runs, isWanted)
  if (request.json) return JSON.stringify(asJson(ledger, documents), null, 2)
  const { language } = request
  const options = { documents, language, color: wantsColor(process.stdout), width: process.stdout.columns ?? 100 }
  return [ledgerText(ledger, options), ...unreadable.map((reason) => `Left out: ${reason}`)].join('\n')
}

function documentsWanted(word: string | undefined): readonly Document[] {
  if (word === undefined) return DOCUMENTS
  const name = path.basename(word)
  const found = DOCUMENTS.filter(({ file }) => name !== '' && file.startsWith(name))
  if (found.length === 1) return found
  const known = DOCUMENTS.map(({ file }) => file).join(', ')
  throw new UsageError(`"${word}" is ${found.length === 0 ? 'no document' : 'several documents'}; they are ${known}`)
}

/** A run that cannot be read is left out, and told. */
async function readRuns(reports: string): Promise<{ runs: Results[]; unreadable: string[] }> {
  const entries = await readdir(reports, { withFileTypes: true }).catch(() => [])
  const files = entries.filter((each) => each.isDirectory()).map(({ name }) => path.join(reports, name, RESULTS_FILE))
  const read = await Promise.allSettled(files.map((file) => readResults(file)))
  return {
    runs: read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    unreadable: read.flatMap((each) => (each.status === 'rejected' ? [String(each.reason.message)] : [])),
  }
}

/** @throws UsageError for a word that `run` would not accept, and for an engine that no run has judged. */
function wantedSubject(word: string | undefined, runs: readonly Results[]): (subject: Subject) => boolean {
  if (word === undefined) return () => true
  const subjects = runs.flatMap((run) => run.subjects)
  const isWanted = subjectsMeant(word, subjects)
  if (subjects.length === 0 || subjects.some(isWanted)) return isWanted
  throw new UsageError(`No run in reports/ has judged the engine "${word}"; runs are of ${versionsOf(subjects)}`)
}

function asJson({ subjects, rows }: Ledger, documents: readonly Document[]): unknown {
  const files = documents.map(({ file }) => file)
  return {
    documents,
    subjects: subjects.map(({ subject, name }) => ({ ...subject, name })),
    claims: rows
      .filter(({ claim }) => claim.places.some(({ document }) => files.includes(document)))
      .map(({ claim, verdicts }) => ({
        ...claim,
        verdicts: verdicts.map((verdict, index) => ({ subject: subjects[index]?.name, ...verdict })),
      })),
  }
}
