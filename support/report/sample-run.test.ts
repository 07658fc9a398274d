import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { after, before, test } from 'node:test'
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import type { TestResult } from 'allure-js-commons'
import { z } from 'zod'
import { intentMessage, withSubject } from '../results/announce'
import { ResultsCollector, resultsFromMessages } from '../results/collector'
import { MESSAGES_FILE, type Results, readResults } from '../results/results'
import { sampleSubject } from '../results/sample-results'
import { SAMPLE_FILES, sampleSupport } from '../results/sample-suite'
import { buildAllureSite, javaState } from './allure-site'
import { Progress } from './progress'
import { writeReports } from './write-reports'

let folder: string
let results: Results
let progressLines: string

/** One real Cucumber run in two workers, whose messages all tests below look at. */
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-sample-'))
  for (const [name, text] of Object.entries({
    ...SAMPLE_FILES,
    'support.cjs': sampleSupport(require.resolve('@cucumber/cucumber')),
  })) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  const provided = { paths: ['features/**/*.feature'], require: ['support.cjs'], parallel: 2, publish: false }
  const { runConfiguration } = await loadConfiguration({ file: false, provided }, { cwd: folder })
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const output = new PassThrough()
  const progress = new Progress({ stream: output, color: false })
  const collector = new ResultsCollector({ run: 'sample' })
  const lines: string[] = []
  const hear = (envelope: Envelope) => {
    lines.push(JSON.stringify(envelope))
    collector.accept(envelope)
    progress.accept(envelope)
  }
  hear(intentMessage({ subjects: [sampleSubject()], unavailable: [], repeat: 1 }))
  await runCucumber(runConfiguration, { cwd: folder, stdout: nowhere, stderr: nowhere }, (envelope) =>
    withSubject(sampleSubject(), envelope).forEach(hear),
  )
  progress.stop()
  progressLines = String(output.read())
  await writeFile(path.join(folder, MESSAGES_FILE), `${lines.join('\n')}\n`)
  results = collector.finish()
  await writeReports(folder, results)
})
after(() => rm(folder, { recursive: true }))

const EXPECTED: readonly (readonly [name: string, result: string, why: RegExp])[] = [
  ['A step throws an error that is no assertion', 'broken', /^Error in "Given an engine that went away"$/],
  ['A step is not defined', 'broken', /^no step definition matches "Given a step that nobody wrote"$/],
  ['A step has two definitions', 'broken', /^several step definitions match/],
  ['A step is pending', 'broken', /^a step is pending/],
  ['A step hangs', 'broken', /^timed out in "Given a step that hangs"$/],
  ['Nothing at all', 'broken', /^it has no steps/],
  ['Skipped and nobody says why', 'broken', /^skipped without a reason$/],
  ['The lab is not ready', 'broken', /^the hook "Before: the lab is ready" failed$/],
  ['The reset fails after all went well', 'broken', /^the hook "After" failed$/],
  [
    'The reset fails after a difference was seen',
    'failed',
    /^The answers differ from the table in 1 of 1 cells\n {2}c1 -> c2/,
  ],
  ['It attaches nonsense', 'broken', /^it attached what no reader knows: reason: /],
  ['A published port answers on 10.66.0.1', 'passed', /^$/],
  ['A published port answers on 127.0.0.1', 'failed', /^Expected values to be strictly equal/],
  ['A neighbour reaches an unpublished port', 'skipped', /^docker 28\.5\.2 is outside docker<28\.0$/],
  ['A port that is not published does not answer', 'blocked', /^The control was not met: outsider -> host1:5000/],
  ['Two containers on a user-defined bridge find each other by name', 'passed', /^$/],
  ['Two containers on the default bridge do not find each other by name', 'failed', /^The answers differ/],
]

function rowOf(name: string): Results['results'][number] {
  const id = results.scenarios.find((scenario) => scenario.name === name)?.id
  const row = results.results.find(({ scenario }) => scenario === id)
  if (!row) throw new Error(`No scenario is called "${name}"`)
  return row
}

test('each scenario of a real run gets its result, and a reason or an error', () => {
  assert.equal(results.results.length, EXPECTED.length)
  for (const [name, result, why] of EXPECTED) {
    const row = rowOf(name)
    assert.equal(row.result, result, name)
    assert.match(row.reason ?? row.error?.message ?? '', why)
  }
})

test('the run is complete and its exit code is the harness fault', () => {
  assert.deepEqual([results.run.planned, results.run.complete, results.run.exitCode], [17, true, 3])
  assert.deepEqual(results.run.errors, [])
})

test('what a scenario is, did and saw is kept', () => {
  const row = rowOf('Two containers on the default bridge do not find each other by name')
  const scenario = results.scenarios.find(({ id }) => id === row.scenario)
  assert.deepEqual(scenario?.claims, { supports: ['S41'], refutes: ['S99'] })
  assert.deepEqual(
    [scenario?.topic, scenario?.rule, scenario?.line],
    ['user-defined-networks', 'The default bridge resolves no container names', 18],
  )
  assert.deepEqual(
    row.steps.map(({ text, hook, status }) => [text, hook, status]),
    [
      ['Given the containers', undefined, 'passed'],
      ['When each container looks up the others by name', undefined, 'passed'],
      ['Then the answers differ', undefined, 'failed'],
      ['After: the lab is reset', 'after', 'passed'],
    ],
  )
  assert.deepEqual(row.steps[0]?.table?.[1], ['c1', 'bridge'])
  assert.deepEqual(
    [row.probes[0]?.outcome, row.observations[0]?.observed[1], row.timing?.engine],
    ['found', ['c1', 'found'], 20],
  )
  assert.ok((row.steps[1]?.milliseconds ?? 0) >= 25)
})

test('both workers worked', () => {
  assert.deepEqual([...new Set(results.results.map(({ worker }) => worker))].sort(), ['0', '1'])
})

test('the failure of an After hook stands beside the difference, with its trace', () => {
  const [later] = rowOf('The reset fails after a difference was seen').laterErrors
  assert.equal(later?.message, 'host1 could not be reset')
  assert.match(
    rowOf('A step throws an error that is no assertion').error?.trace ?? '',
    /Caused by: Error: socket closed/,
  )
})

test('results.json holds the same, and so does a second reading of the messages', async () => {
  assert.deepEqual(await readResults(folder), results)
  assert.deepEqual(await resultsFromMessages(path.join(folder, MESSAGES_FILE), { run: 'sample' }), results)
})

test('evidence lies where the results say, byte for byte, and nothing lies elsewhere', async () => {
  const files = results.results.flatMap((row) => row.files)
  assert.equal(files.length, 3 * results.results.filter(({ files: own }) => own.length > 0).length)
  for (const { name, path: place } of files) {
    assert.ok(place.startsWith('evidence/'), place)
    const bytes = await readFile(path.join(folder, place))
    const expected = { 'evidence/host1/network.txt': '1: lo\n2: eth0\n', 'transcript.sh': '#!/bin/sh\ndocker ps\n' }[
      name
    ]
    if (expected === undefined) assert.deepEqual([...bytes], [0xd4, 0xc3, 0xb2, 0xa1])
    else assert.equal(bytes.toString(), expected)
  }
  const script = files.find(({ name }) => name === 'transcript.sh')
  assert.equal((await stat(path.join(folder, script?.path ?? ''))).mode & 0o100, 0o100)
  await assert.rejects(stat(path.join(folder, '..', 'cable.pcap')))
})

test('progress told of each scenario, one line each, in plain text', () => {
  const words = progressLines
    .split('\n')
    .flatMap((line) => /^(passed|failed|blocked|broken|skipped) +\d/.exec(line)?.[1] ?? [])
  assert.equal(words.length, 17)
  assert.match(
    progressLines,
    /^passed {4}0\.\d s {2}Container names on bridge networks: Two containers on a user-defined/m,
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no escape sequence may be there
  assert.doesNotMatch(progressLines, /\u001B/)
})

test('Allure is given each result in its own words, and the subject as parameters', async () => {
  const place = path.join(folder, 'allure-results')
  const names = (await readdir(place)).filter((name) => name.endsWith('-result.json'))
  const tests = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(path.join(place, name), 'utf8')) as TestResult),
  )
  const statusOf = (name: string) => tests.find((each) => each.name?.startsWith(name))?.status
  for (const [name, result] of EXPECTED) assert.equal(statusOf(name), result === 'blocked' ? 'failed' : result, name)
  const blocked = tests.find(({ name }) => name === 'A port that is not published does not answer')
  assert.match(blocked?.statusDetails.message ?? '', /^Blocked: The control was not met/)
  assert.deepEqual(
    blocked?.parameters.slice(0, 3).map(({ name, value }) => `${name}=${value}`),
    ['engine=docker 28.5.2', 'options=none', 'driver=bridge'],
  )
  for (const { source } of tests.flatMap(({ attachments }) => attachments)) await stat(path.join(place, source))
})

test('Allure builds a site in which blocked, broken and skipped are told apart, or says why not', async (context) => {
  if (!(await javaState()).startsWith('can be built')) return context.skip(await javaState())
  assert.equal(await buildAllureSite(folder), 'built')
  const widget = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, 'allure-report', 'widgets', name), 'utf8'))
  const { statistic } = z.object({ statistic: z.record(z.string(), z.number()) }).parse(await widget('summary.json'))
  assert.deepEqual(statistic, { failed: 4, broken: 10, skipped: 1, passed: 2, unknown: 0, total: 17 })
  const { items } = z
    .object({ items: z.array(z.object({ name: z.string(), statistic: z.object({ total: z.number() }) })) })
    .parse(await widget('categories.json'))
  assert.deepEqual(Object.fromEntries(items.map(({ name, statistic: { total } }) => [name, total])), {
    'The behaviour differs': 3,
    'Blocked: a control was not met': 1,
    'Broken: the harness could not look': 10,
    Skipped: 1,
  })
  assert.equal(await buildAllureSite(folder, folder), 'built')
  assert.equal(z.array(z.unknown()).parse(await widget('history-trend.json')).length, 2)
})
