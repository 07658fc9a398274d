import assert from 'node:assert/strict'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { after, before, test } from 'node:test'
import { type IRunConfiguration, loadConfiguration, loadSupport, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { writeReports } from '../report/write-reports'
import { intentMessage, withSubject } from '../results/announce'
import { type Ending, ResultsCollector } from '../results/collector'
import { MESSAGES_FILE, type Results, readResults, type ScenarioResult } from '../results/results'
import { sampleSubject } from '../results/sample-results'
import { SAMPLE_FILES, sampleSupport } from '../results/sample-suite'
import { mergeRuns } from './merge'
import { planRun } from './plan'

const COUNT = 4
const SHARDS = Array.from({ length: COUNT }, (_, part) => part + 1)
const cwd = process.cwd()
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
let folder: string
let configuration: IRunConfiguration
let support: Awaited<ReturnType<typeof loadSupport>>

/** Real runs of Cucumber on a suite with each kind of result: the whole, and its four shards. */
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-merge-'))
  const files = { ...SAMPLE_FILES, 'support.cjs': sampleSupport(require.resolve('@cucumber/cucumber')) }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  process.chdir(folder)
  const provided = { paths: ['features/**/*.feature'], require: ['support.cjs'], publish: false }
  configuration = (await loadConfiguration({ file: false, provided }, { cwd: folder })).runConfiguration
  support = await loadSupport(configuration, { cwd: folder, stdout: nowhere, stderr: nowhere })
  await leaveRun('whole')
  for (const index of SHARDS) await leaveRun(`shard-${index}`, { index })
})
after(async () => {
  process.chdir(cwd)
  await rm(folder, { recursive: true })
})

interface Left {
  readonly index?: number
  readonly version?: string
  readonly ending?: Ending
  readonly kernel?: string
}

async function leaveRun(name: string, left: Left = {}): Promise<void> {
  const { index, version = '28.5.2', ending = {}, kernel = '6.18.0' } = left
  const part = index === undefined ? undefined : { index, count: COUNT, times: new Map<string, number>() }
  const { paths, shard } = await planRun(['features'], '', part)
  const subject = { ...sampleSubject(version), kernel }
  const lines: string[] = []
  const collector = new ResultsCollector({ run: name })
  const hear = (envelope: Envelope) => {
    lines.push(`${JSON.stringify(envelope)}\n`)
    collector.accept(envelope)
  }
  hear(intentMessage({ subjects: [subject], unavailable: [], repeat: 1, ...(shard ? { shard } : {}) }))
  const options = { ...configuration, sources: { ...configuration.sources, paths: [...paths] }, support }
  await runCucumber(options, { cwd: folder, stdout: nowhere, stderr: nowhere }, (envelope) =>
    withSubject(subject, envelope).forEach(hear),
  )
  await mkdir(name)
  await writeFile(path.join(name, MESSAGES_FILE), lines.join(''))
  await writeReports(name, collector.finish(ending))
}

let merges = 0
async function merged(runs: readonly string[], expected: readonly string[] = []): Promise<Results> {
  merges += 1
  const into = `merged-${merges}`
  const { results } = await mergeRuns({ runs, into, expected })
  assert.equal(results.run.id, into)
  return results
}

const refused = (runs: readonly string[]) =>
  merged(runs).then(
    () => 'merged',
    ({ name, message }: Error) => `${name}: ${message}`,
  )
const shards = (...indexes: number[]) => indexes.map((index) => `shard-${index}`)
const troubles = ({ run }: Results) => run.errors.map(({ where, message }) => `${where}: ${message}`)

/** Everything of a row but its times and the worker that had it. */
function verdict({ steps, milliseconds, started, worker, timing, error, probes, ...row }: ScenarioResult) {
  const texts = steps.map(({ milliseconds: _, ...step }) => step)
  return { ...row, steps: texts, error: error && { ...error, trace: undefined }, probes }
}

test('four shards merged equal the unsharded run, verdict by verdict, whatever their order', async () => {
  const whole = await readResults('whole')
  assert.equal(whole.results.length, 17)
  for (const order of [
    [1, 2, 3, 4],
    [3, 1, 4, 2],
  ]) {
    const results = await merged(shards(...order))
    assert.deepEqual(results.results.map(verdict), whole.results.map(verdict))
    assert.deepEqual(
      [results.scenarios, results.subjects, results.lessons],
      [whole.scenarios, whole.subjects, whole.lessons],
    )
    const { planned, complete, exitCode, errors, shard } = results.run
    assert.deepEqual([planned, complete, exitCode, errors, shard], [17, true, 3, [], undefined])
    assert.deepEqual(
      results.run.merged?.map(({ id }) => id),
      shards(...order),
    )
  }
})

test('evidence and captures are those of the runs, byte for byte', async () => {
  const results = await merged(shards(1, 2, 3, 4))
  await writeReports(results.run.id, results)
  const names = (await readdir('whole/evidence', { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  )
  assert.ok(names.some(({ name }) => name.endsWith('.pcap')))
  for (const { parentPath, name } of names) {
    const place = path.join(parentPath, name)
    const copy = place.replace('whole', results.run.id)
    assert.deepEqual(await readFile(copy), await readFile(place), place)
  }
})

test('a shard by itself is complete, and says which it is', async () => {
  const { run } = await readResults('shard-2')
  assert.deepEqual([run.complete, run.shard?.index, run.shard?.count, run.planned], [true, 2, COUNT, 4])
})

test('missing shards are told, and make the merged run incomplete', async () => {
  const results = await merged(shards(1, 3))
  assert.deepEqual(troubles(results), ['merge: Shards 2 and 4 of 4 are missing on docker 28.5.2'])
  assert.deepEqual([results.run.complete, results.run.exitCode], [false, 3])
  assert.deepEqual(troubles(await merged(shards(4))), ['merge: Shards 1, 2 and 3 of 4 are missing on docker 28.5.2'])
})

test('runs of several subjects become one, and shards are missed on the one that lacks them', async () => {
  await leaveRun('old', { version: '20.10.5' })
  const both = await merged(['whole', 'old'])
  assert.deepEqual(
    [both.subjects.map(({ id }) => id), both.results.length, both.scenarios.length, both.run.complete],
    [['docker-20.10.5', 'docker-28.5.2'], 34, 17, true],
  )
  await leaveRun('old-1', { version: '20.10.5', index: 1 })
  assert.deepEqual(troubles(await merged([...shards(1, 2, 3, 4), 'old-1'])), [
    'merge: Shards 2, 3 and 4 of 4 are missing on docker 20.10.5',
  ])
})

test('two runs with the same scenario on the same subject are refused by name', async () => {
  assert.match(
    await refused([...shards(1), 'old', ...shards(2), 'shard-1']),
    /^UsageError: shard-1 and shard-1 both have features\/.*#.* on docker 28\.5\.2, and \d more$/,
  )
  assert.match(await refused(['whole', 'shard-3']), /^UsageError: whole and shard-3 both have /)
})

test('an engine that was expected and of which there is no run is a row that says so', async () => {
  const results = await merged(['whole'], ['28.5.2', 'docker:99-dind'])
  assert.deepEqual(results.run.unavailable, [
    { requested: 'docker:99-dind', reason: 'none of the merged runs is of it' },
  ])
  assert.deepEqual(troubles(results), ['merge: No run is of the engine docker:99-dind'])
  assert.equal(results.run.complete, false)
})

test('an interrupted run, and one that broke off in the middle of a line, leave the merged one incomplete', async () => {
  await leaveRun('interrupted', { version: '26.1.5', ending: { interrupted: 'SIGTERM' } })
  const results = await merged(['whole', 'interrupted'])
  assert.deepEqual(troubles(results), ['merge: Run interrupted was interrupted (SIGTERM)'])
  assert.equal(results.run.exitCode, 3)

  await mkdir('broken-off')
  const text = await readFile('whole/messages.ndjson', 'utf8')
  await writeFile('broken-off/messages.ndjson', text.slice(0, text.indexOf('"testCaseFinished"') + 5))
  const broken = await merged(['old', 'broken-off'])
  assert.deepEqual([broken.run.complete, broken.results.length], [false, 34])
  const lost = broken.results.filter(({ subject }) => subject === 'docker-28.5.2')
  assert.ok(lost.every(({ result, reason }) => result === 'broken' && /the run/.test(reason ?? '')))
  const kept = broken.results.filter(({ subject }) => subject === 'docker-20.10.5')
  assert.deepEqual(
    kept.map(({ result }) => result),
    (await readResults('old')).results.map(({ result }) => result),
  )
})

test('a merged run can be merged again, unless something was missing in it', async () => {
  const whole = await merged(shards(1, 2, 3, 4))
  const again = await merged([whole.run.id, 'old'])
  assert.deepEqual([again.results.length, again.run.complete, again.run.shard], [34, true, undefined])
  const part = await merged(shards(1, 2))
  assert.match(await refused([part.run.id, ...shards(3, 4)]), /was merged and is not whole: merge the runs/)
})

test('machines with different kernels are told, since their results are taken for those of one subject', async () => {
  await leaveRun('other-kernel', { index: 2, kernel: '6.1.0' })
  const { notes, results } = await mergeRuns({ runs: ['shard-1', 'other-kernel'], into: 'kernels', expected: [] })
  assert.deepEqual(notes, ['docker 28.5.2 was judged on 2 kernels: 6.18.0, 6.1.0'])
  assert.equal(results.subjects.length, 1)
})

test('nothing is written over what is there, and a folder without messages is named', async () => {
  await assert.rejects(
    mergeRuns({ runs: ['whole'], into: 'features', expected: [] }),
    /^UsageError: --into features: there is something in it already$/,
  )
  await assert.rejects(
    mergeRuns({ runs: ['features'], into: 'new', expected: [] }),
    /^UsageError: There are no messages in features\/messages\.ndjson$/,
  )
  await mkdir('spoilt')
  await appendFile('spoilt/messages.ndjson', 'nonsense\n{"meta":{}}\n')
  await assert.rejects(mergeRuns({ runs: ['spoilt'], into: 'new', expected: [] }), /spoilt.*:1 is no Cucumber message/)
})
