import { renderTable } from '../cli/table'
import { Transcript } from '../support/engine/transcript'
import { HostImages } from '../support/images/host-images'
import { runContainer } from '../support/lab/containers'
import { Lab } from '../support/lab/lab'
import { createNetwork } from '../support/lab/networks'
import { prepare } from '../support/workflow/prepare'
import { runMain } from './run-main'

/** Rounds of each measure; the median is printed, with the least and the most beside it. */
const ROUNDS = 5
const QUIET = {
  during: <T>(_name: string, work: (tell: (detail: string) => void) => Promise<T>) => work(() => undefined),
}

async function main(): Promise<number> {
  const words = process.argv.slice(2)
  const rows = [['ENGINE', 'WHAT', 'MEDIAN', 'LEAST', 'MOST']]
  for (const word of words.length > 0 ? words : ['newest', 'oldest']) rows.push(...(await measureEngine(word)))
  console.log(renderTable(rows))
  console.log(`memory of this process: ${megabytes(process.memoryUsage().rss)}`)
  return 0
}

async function measureEngine(word: string): Promise<string[][]> {
  const start = performance.now()
  const wishes = {
    outer: 'auto',
    subjects: [{ engine: word, options: null }],
    requireAll: true,
    evidence: 'failures',
    keep: null,
    socketShortcut: true,
  } as const
  await using prepared = await prepare(new HostImages(), wishes, [], QUIET, new AbortController().signal)
  const ready = performance.now() - start
  await using lab = await Lab.open(prepared.sessions[0])
  const { version } = prepared.sessions[0].subject.engine
  const boots = await rounds(async () => {
    await lab.freshen()
    return timed(() => lab.host({ name: 'host1' }))
  })
  const work = await rounds(() => scenarioWork(lab))
  const memory = await hostMemory(lab)
  return [
    row(version, 'outer engine and images ready', [ready]),
    row(version, 'host boots, engine answers, workload there', boots),
    row(
      version,
      'a network and two containers, by the harness',
      work.map(({ all }) => all),
    ),
    row(
      version,
      '  of it the engine itself',
      work.map(({ engine }) => engine),
    ),
    row(
      version,
      'reset of the host, with the look at all that may be left',
      work.map(({ reset }) => reset),
    ),
    [version, 'memory of an idle host', memory, '', ''],
  ]
}

/** What a scenario makes, and its removal: milliseconds of wall time and of the engine's calls. */
async function scenarioWork(lab: Lab): Promise<{ all: number; engine: number; reset: number }> {
  const host = await lab.host({ name: 'host1' })
  const transcript = new Transcript()
  lab.meter.take()
  const all = await timed(async () => {
    await createNetwork(host, { name: 'local-br' }, transcript)
    for (const name of ['c1', 'c2']) await runContainer(lab.lan, host, { name, network: 'local-br' }, transcript)
  })
  const engine = lab.meter.take().engine
  const reset = await timed(() => lab.reset())
  return { all, engine, reset }
}

async function hostMemory(lab: Lab): Promise<string> {
  await lab.freshen()
  const { machine } = await lab.host({ name: 'host1' })
  const stats = await lab.outer.api.getContainer(machine.container).stats({ stream: false })
  return megabytes(stats.memory_stats.usage)
}

async function rounds<T>(measure: () => Promise<T>): Promise<T[]> {
  const measured: T[] = []
  for (let round = 0; round < ROUNDS; round += 1) measured.push(await measure())
  return measured
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function row(version: string, what: string, times: readonly number[]): string[] {
  const sorted = times.toSorted((one, other) => one - other)
  const [least = 0] = sorted
  const [median = 0, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return [version, what, ...[median, least, most].map((time) => `${Math.round(time)} ms`)]
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`
}

runMain(main)
