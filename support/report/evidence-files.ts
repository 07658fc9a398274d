import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Attachment } from '@cucumber/messages'
import { ResultsCollector } from '../results/collector'
import { EVIDENCE } from '../results/evidence-path'
import { readMessages } from '../results/messages'
import { type FileRecord, MESSAGES_FILE, type ScenarioResult, TOPOLOGY_PICTURE } from '../results/results'
import { drawTopology } from './topology/draw'

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
    for (const { file, attachment } of found.splice(0)) await writeAttachment(runFolder, file, attachment)
  }
  for (const row of collector.finish().results) await writePicture(runFolder, row)
}

function writeAttachment(runFolder: string, file: FileRecord, { body, contentEncoding }: Attachment): Promise<void> {
  return writeEvidence(runFolder, file, Buffer.from(body, contentEncoding === 'BASE64' ? 'base64' : 'utf8'))
}

/** The picture of what the lab was made of, with the scenario's probes in it. */
async function writePicture(runFolder: string, { topology, probes, files }: ScenarioResult): Promise<void> {
  const file = files.find(({ name }) => name === TOPOLOGY_PICTURE)
  if (!topology || !file) return
  await writeEvidence(runFolder, file, await drawTopology(topology, probes))
}

async function writeEvidence(runFolder: string, { path: place }: FileRecord, content: Buffer | string): Promise<void> {
  const target = path.join(runFolder, ...place.split('/'))
  if (!target.startsWith(path.join(runFolder, EVIDENCE) + path.sep))
    throw new Error(`Evidence outside its folder: ${place}`)
  await mkdir(path.dirname(target), { recursive: true })
  const isScript = place.endsWith('.sh')
  await writeFile(target, content, { mode: isScript ? 0o755 : 0o644 })
}
