import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { renderTable } from '../cli/table'
import { ofEngines, type Results, readResults } from '../support/results/results'
import { Bench } from '../support/self/bench'
import { typeScript } from '../support/self/evidence'
import type { Shown } from '../support/self/typed-transcript'
import { runMain } from './run-main'
import { shuffled } from './shuffled'

const USAGE = {
  run: { type: 'string', default: 'reports/latest' },
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '5' },
  only: { type: 'string', default: '' },
} as const

interface Typed {
  readonly title: string
  readonly shown: readonly Shown[]
}

/**
 * Types the transcripts of scenarios that passed, chosen by lot, into fresh labs, and compares what the shell printed with
 * what the transcripts say. The run must have kept its evidence: `vethlab run --evidence all`.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: USAGE })
  const results = ofEngines(await readResults(values.run))
  const scripts = await transcriptsOf(results, values.run)
  const chosen = shuffled(scripts, Number(values.seed))
    .filter(({ title }) => title.includes(values.only))
    .slice(0, Number(values.count))
  const typed: Typed[] = []
  for (const { title, script, engine } of chosen) {
    console.log(`typing: ${title}`)
    await using undo = new AsyncDisposableStack()
    typed.push({ title, shown: await typeScript(new Bench(undo), script, engine) })
  }
  return report(typed)
}

async function transcriptsOf({ scenarios, results, subjects }: Results, folder: string) {
  const passed = results.filter(({ result }) => result === 'passed')
  const texts = passed.flatMap(({ scenario, subject, files }) => {
    const file = files.find(({ name }) => name === 'transcript.sh')
    const title = scenarios.find(({ id }) => id === scenario)?.name ?? scenario
    const engine = subjects.find(({ id }) => id === subject)?.engine.version ?? 'newest'
    return file ? [{ title, engine, place: path.join(folder, file.path) }] : []
  })
  return Promise.all(texts.map(async (text) => ({ ...text, script: await readFile(text.place, 'utf8') })))
}

function report(typed: readonly Typed[]): number {
  const rows = typed.map(({ title, shown }) => {
    const same = shown.filter(({ said, seen }) => said === seen)
    return [title, String(shown.length), String(same.length)]
  })
  console.log(renderTable([['TRANSCRIPT', 'SAYS', 'SHOWN'], ...rows]))
  const different = typed.flatMap(({ shown }) => shown.filter(({ said, seen }) => said !== seen))
  for (const { command, said, seen } of different) console.log(`${command}\n  says:  ${said}\n  shows: ${seen}`)
  const silent = typed.filter(({ shown }) => shown.length === 0)
  for (const { title } of silent) console.log(`The transcript says nothing of what is seen: ${title}`)
  return different.length + silent.length > 0 || typed.length === 0 ? 1 : 0
}

runMain(main)
