import assert from 'node:assert/strict'
import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { complaintsIn } from '../support/self/complaints'
import { killOuterEngine, untilAtStep, untilItReports } from '../support/self/hang'
import { accountRecords, findingRecords, resultRecords } from '../support/self/outcomes'
import { quoting } from '../support/self/quoting'
import {
  busyProcessors,
  withFewFiles,
  withLittleMemory,
  withoutRootOrDocker,
  withSilentNetwork,
  withSmallDisk,
} from '../support/self/surroundings'
import type { LabWorld } from '../support/world'

/** Milliseconds; the process has a shorter limit of its own. */
const RUN = { timeout: 180_000 }

Given('the suite', async function (this: LabWorld, text: string) {
  await this.bench.write('suite.feature', text)
})

Given('the file {string}', async function (this: LabWorld, name: string, text: string) {
  await this.bench.write(name, text)
})

Given('a machine without root and without Docker', function (this: LabWorld) {
  withoutRootOrDocker(this.bench)
})

Given('a disk of {int} MB in the folder {word}', async function (this: LabWorld, megabytes: number, name: string) {
  await withSmallDisk(this.bench, `${megabytes}m`, name)
})

Given('a disk of {int} kB in the folder {word}', async function (this: LabWorld, kilobytes: number, name: string) {
  await withSmallDisk(this.bench, `${kilobytes}k`, name)
})

Given('no more than {int} open files for a process', function (this: LabWorld, count: number) {
  withFewFiles(this.bench, count)
})

Given('no more than {int} MB of memory', async function (this: LabWorld, megabytes: number) {
  await withLittleMemory(this.bench, this.undo, megabytes)
})

Given('every processor is busy with something else', function (this: LabWorld) {
  this.undo.use(busyProcessors())
})

Given('a network on which nobody answers', function (this: LabWorld) {
  withSilentNetwork(this.bench)
})

When('{string} is typed', RUN, async function (this: LabWorld, typed: string) {
  this.bench.ended.record([await this.bench.run(typed)])
})

When('{string} is typed twice at once', RUN, async function (this: LabWorld, typed: string) {
  this.bench.ended.record(await Promise.all([this.bench.run(typed), this.bench.run(typed)]))
})

When(
  '{string} is typed, and {signal} once it says {string}',
  RUN,
  async function (this: LabWorld, typed: string, signal: NodeJS.Signals, words: string) {
    const started = await this.bench.start(typed)
    await started.untilItSays(words)
    started.signal(signal)
    this.bench.ended.record([await started.ended])
  },
)

When(
  '{string} is typed, and {signal} once it is at {string}',
  RUN,
  async function (this: LabWorld, typed: string, signal: NodeJS.Signals, step: string) {
    const started = await this.bench.start(typed)
    await untilAtStep(await this.bench.folder(), step)
    started.signal(signal)
    this.bench.ended.record([await started.ended])
  },
)

When(
  '{string} is typed, and {signal} once it writes its reports',
  RUN,
  async function (this: LabWorld, typed: string, signal: NodeJS.Signals) {
    const started = await this.bench.start(typed)
    await untilItReports(await this.bench.folder())
    started.signal(signal)
    this.bench.ended.record([await started.ended])
  },
)

When(
  '{string} is typed, and its outer engine killed once it is at {string}',
  RUN,
  async function (this: LabWorld, typed: string, step: string) {
    const started = await this.bench.start(typed)
    await untilAtStep(await this.bench.folder(), step)
    await killOuterEngine(started)
    this.bench.ended.record([await started.ended])
  },
)

Then('the results are', function (this: LabWorld, expected: DataTable) {
  const records = quoting(expected.raw(), 'BECAUSE', resultRecords(this.bench.ended.read()))
  this.compare('The results', expected.raw(), records)
})

Then('the scenarios left behind', function (this: LabWorld, expected: DataTable) {
  const records = this.bench.ended.read().flatMap(findingRecords)
  this.compare('The leftovers', expected.raw(), quoting(expected.raw(), 'LEFTOVER', records))
})

Then('the run accounts for', function (this: LabWorld, expected: DataTable) {
  this.compare('The counts', expected.raw(), this.bench.ended.read().flatMap(accountRecords))
})

Then('it ends with exit code {int}', function (this: LabWorld, code: number) {
  for (const { args, exitCode, stderr } of this.bench.ended.read())
    assert.equal(exitCode, code, `vethlab ${args.join(' ')} ended with exit code ${exitCode}, not ${code}:\n${stderr}`)
})

Then('it says in one line {string}', function (this: LabWorld, words: string) {
  const expected = [['LINE'], [words]]
  const lines = this.bench.ended.read().flatMap(({ stderr }) => complaintsIn(stderr))
  this.compare(
    'The lines on standard error',
    expected,
    quoting(
      expected,
      'LINE',
      lines.map((line) => ({ LINE: line })),
    ),
  )
})

Then('it says the lines', function (this: LabWorld, expected: DataTable) {
  const lines = this.bench.ended.read().flatMap(({ stderr }) => complaintsIn(stderr))
  const records = lines.map((line) => ({ LINE: line }))
  this.compare('The lines on standard error', expected.raw(), quoting(expected.raw(), 'LINE', records))
})

Then('nothing of it is left', { timeout: 30_000 }, async function (this: LabWorld) {
  const left = await this.bench.leftovers()
  this.compare(
    'What is left',
    [['KIND', 'NAME']],
    left.map(({ kind, name }) => ({ KIND: kind, NAME: name })),
  )
})
