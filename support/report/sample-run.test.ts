import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { resultsFromMessages } from '../results/collector'
import { SAMPLE_FILES, sampleSupport } from '../results/sample-suite'

async function main() {
  const folder = process.argv[2] ?? (await mkdtemp(path.join(tmpdir(), 'vethlab-sample-')))
  const files = { ...SAMPLE_FILES, 'support.cjs': sampleSupport(require.resolve('@cucumber/cucumber')) }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  const provided = { paths: ['features/**/*.feature'], require: ['support.cjs'], parallel: 2, publish: false }
  const { runConfiguration } = await loadConfiguration({ file: false, provided }, { cwd: folder })
  const lines: string[] = []
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  await runCucumber(runConfiguration, { cwd: folder, stdout: silent, stderr: silent }, (envelope: Envelope) =>
    lines.push(JSON.stringify(envelope)),
  )
  await writeFile(path.join(folder, 'messages.ndjson'), `${lines.join('\n')}\n`)
  const results = await resultsFromMessages(path.join(folder, 'messages.ndjson'))
  for (const { scenario, result, reason, error, laterErrors } of results.results)
    console.log(result, scenario, '|', reason, '|', error?.type, error?.message.split('\n')[0], '|', laterErrors.length)
  console.log(results.run)
}
void main()
