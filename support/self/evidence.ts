import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { RawTable } from '../tables/rows'
import type { Bench } from './bench'
import { resultNamed } from './outcomes'
import { readTyped, type Shown } from './typed-transcript'
import type { EndedProcess } from './vethlab-process'

/** A file of the run that has just ended, by its path below the run's folder. */
export async function reportFile(bench: Bench, name: string): Promise<string> {
  return path.join(await bench.folder(), 'reports', 'latest', name)
}

/**
 * A row for each file that was kept of a scenario and each thing that the table expects in it: with the expected words
 * where the file holds them, with how it begins where not.
 */
export async function evidenceRecords(
  bench: Bench,
  ended: EndedProcess,
  title: string,
  [, ...rows]: RawTable,
): Promise<{ FILE: string; HOLDS: string }[]> {
  const records = resultNamed(ended, title).files.map(async ({ name, path: place }) => {
    const text = await readFile(await reportFile(bench, place), 'utf8')
    const wanted = rows.flatMap(([file, words = '']) => (name === `evidence/${file}` || name === file ? [words] : []))
    const file = name.replace(/^evidence\//, '')
    const held = wanted.map((words) => ({ FILE: file, HOLDS: text.includes(words) ? words : start(text) }))
    return held.length > 0 ? held : [{ FILE: file, HOLDS: start(text) }]
  })
  return (await Promise.all(records)).flat()
}

/** Gives the scenario's transcript to a shell on the host of a lab that has just been made. */
export async function typeTranscript(bench: Bench, ended: EndedProcess, title: string): Promise<Shown[]> {
  const transcript = resultNamed(ended, title).files.find(({ name }) => name === 'transcript.sh')
  if (!transcript) throw new Error(`No transcript was kept of "${title}"`)
  const script = await readFile(await reportFile(bench, transcript.path), 'utf8')
  return typeScript(bench, script)
}

/** Milliseconds are too short for what an engine does after it has answered; people type slower. */
const PAUSE = 'sleep 0.3'

/** Types a transcript, line by line, into a lab that has just been made as its first lines ask for. */
export async function typeScript(bench: Bench, script: string, engine = 'newest'): Promise<Shown[]> {
  const [, wishes = ''] = /\.\/vethlab up(.*)$/m.exec(script) ?? []
  const paced = script.replaceAll(/^(?!#|on\(\)|$).+$/gm, `$&\n${PAUSE}`)
  // what runs on in the background would keep the shell from ending
  const typed = `${paced}\nkill $(jobs -p) 2> /dev/null\n`
  await must(bench.run(`vethlab up${wishes} --engine ${engine}`))
  try {
    const fromOutside = script.includes('\non() ')
    const { stdout } = fromOutside
      ? await bench.runScript(typed)
      : await bench.runWith(['shell', 'host1', '--', 'sh', '-c', 'exec sh -v 2>&1'], { input: typed })
    return readTyped(script, stdout)
  } finally {
    await must(bench.run('vethlab down'))
  }
}

async function must(run: Promise<EndedProcess>): Promise<void> {
  const { args, exitCode, stderr } = await run
  if (exitCode !== 0) throw new Error(`vethlab ${args.join(' ')} ended with exit code ${exitCode}: ${stderr}`)
}

function start(text: string): string {
  return `(begins: ${text.slice(0, 80).replaceAll('\n', ' ')})`
}
