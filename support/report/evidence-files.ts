import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Attachment } from '@cucumber/messages'
import { ResultsCollector } from '../results/collector'
import { EVIDENCE } from '../results/evidence-path'
import { readMessages } from '../results/messages'
import { type FileRecord, MESSAGES_FILE } from '../results/results'

/**
 * Writes the files that a run's scenarios kept below `<run folder>/evidence/`, at the paths that the results name. What
 * was there before is replaced.
 * @throws UsageError when the folder has no messages.
 */
export async function writeEvidenceFiles(runFolder: string): Promise<void> {
  await rm(path.join(runFolder, EVIDENCE), { recursive: true, force: true })
  const found: { readonly file: FileRecord; readonly attachment: Attachment }[] = []
  const collector = new ResultsCollector({ onFile: (file, attachment) => found.push({ file, attachment }) })
  for await (const envelope of readMessages(path.join(runFolder, MESSAGES_FILE))) {
    collector.accept(envelope)
    for (const { file, attachment } of found.splice(0)) await writeEvidence(runFolder, file, attachment)
  }
}

async function writeEvidence(
  runFolder: string,
  { path: place }: FileRecord,
  { body, contentEncoding }: Attachment,
): Promise<void> {
  const target = path.join(runFolder, ...place.split('/'))
  if (!target.startsWith(path.join(runFolder, EVIDENCE) + path.sep))
    throw new Error(`Evidence outside its folder: ${place}`)
  await mkdir(path.dirname(target), { recursive: true })
  const isScript = place.endsWith('.sh')
  await writeFile(target, Buffer.from(body, contentEncoding === 'BASE64' ? 'base64' : 'utf8'), {
    mode: isScript ? 0o755 : 0o644,
  })
}
