import assert from 'node:assert/strict'
import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { untilAtStep } from '../support/self/hang'
import { doctorsWord, kernelsOwnWord, WITHOUT_NETFILTER } from '../support/self/machine/kernel'
import { startOldDocker } from '../support/self/machine/old-docker'
import { REGISTRY_HOLDS, withRegistry } from '../support/self/machine/registry'
import { judgedBy, verdictsUnder } from '../support/self/machine/sabotaged'
import { changes, machineState } from '../support/self/machine/state'
import { watchUplink } from '../support/self/machine/uplink'
import { typedByAnother } from '../support/self/tenant'
import type { LabWorld } from '../support/world'

/** Milliseconds; the process has a shorter limit of its own. */
const RUN = { timeout: 240_000 }

Given('a Docker {string} of its own that vethlab did not start', RUN, async function (this: LabWorld, version: string) {
  await startOldDocker(this.bench, this.undo, version)
})

Given(
  'a registry on the loopback of a network of its own, with {string}',
  async function (this: LabWorld, image: string) {
    assert.equal(image, REGISTRY_HOLDS)
    await withRegistry(this.bench)
  },
)

Given('the state of the machine is noted', async function (this: LabWorld) {
  this.notes.set('machine', [...(await machineState())])
})

When(
  '{string} is typed, killed once it is at {string}, and then {string} is typed',
  RUN,
  async function (this: LabWorld, typed: string, step: string, then: string) {
    const started = await this.bench.start(typed)
    await untilAtStep(await this.bench.folder(), step)
    started.signal('SIGKILL')
    await started.ended
    this.bench.ended.record([await this.bench.run(then)])
  },
)

When(
  '{string} is typed beside {string}, which is killed once it is at {string}, and then {string} is typed',
  RUN,
  async function (this: LabWorld, typed: string, doomed: string, step: string, next: string) {
    const killed = await this.bench.start(doomed)
    const other = await this.bench.start(typed)
    await untilAtStep(await this.bench.folder(), step)
    killed.signal('SIGKILL')
    await killed.ended
    this.bench.ended.record([await other.ended])
    await this.bench.run(next)
  },
)

When(
  '{string} is typed, which the kernel ends, and then {string} and {string} are typed',
  RUN,
  async function (this: LabWorld, typed: string, then: string, last: string) {
    const { exitCode, stderr } = await this.bench.run(typed)
    assert.equal(exitCode, 137, `The kernel did not end it, exit code ${exitCode}:\n${stderr}`)
    this.bench.ended.record([await this.bench.run(then)])
    await this.bench.run(last)
  },
)

When('{string} is typed by a program that is then killed', RUN, async function (this: LabWorld, typed: string) {
  this.bench.ended.record([await typedByAnother(this.bench, typed)])
})

When('{string} is typed, and again without netfilter', RUN, async function (this: LabWorld, typed: string) {
  const before = await this.bench.run(typed)
  this.bench.through = WITHOUT_NETFILTER
  this.bench.ended.record([before, await this.bench.run(typed)])
})

When('{string} is typed while the uplink is watched', RUN, async function (this: LabWorld, typed: string) {
  const uplink = await watchUplink()
  const ended = await this.bench.run(typed)
  this.packets.record((await uplink.end()).map((line) => ({ PACKET: line })))
  this.bench.ended.record([ended])
})

Then('the uplink carried no packet of a lab', function (this: LabWorld) {
  this.compare('The packets on the uplink', [['PACKET']], this.packets.read())
})

Then('the subjects are', function (this: LabWorld, expected: DataTable) {
  const subjects = this.bench.ended.read().flatMap(({ results }) => results?.subjects ?? [])
  const records = subjects.map(({ id, engine }) => ({
    SUBJECT: id,
    REQUESTED: engine.requested,
    SOURCE: engine.source,
  }))
  this.compare('The subjects', expected.raw(), records)
})

Then('the machine is as it was', async function (this: LabWorld) {
  const before = new Set(this.notes.get('machine') ?? assert.fail('The state of the machine was not noted'))
  this.compare('The changes of the machine', [['CHANGE']], changes(before, await machineState()))
})

Then(
  'of its scenarios exactly those that break with {string} are {string}',
  function (this: LabWorld, fault: string, result: string) {
    const expected = [['SCENARIO', 'RESULT'], ...judgedBy(this.bench.ended.read(), fault, result)]
    this.compare('The verdicts', expected, verdictsUnder(this.bench.ended.read()))
  },
)

Then("its capabilities are those of the kernel's configuration", async function (this: LabWorld) {
  const told = await kernelsOwnWord()
  if (!told) return 'skipped'
  const printed = this.bench.ended.read().map(({ stdout }) => doctorsWord(stdout))
  const expected = [['CAPABILITY', 'HERE'], ...told]
  const records = [...told.keys()].map((name) => ({ CAPABILITY: name, HERE: printed[0]?.get(name) ?? 'not told' }))
  this.compare('The capabilities', expected, records)
  return undefined
})

Then('the second time it also misses', function (this: LabWorld, expected: DataTable) {
  const [before, after] = this.bench.ended.read().map(({ stdout }) => doctorsWord(stdout))
  const missed = [...(before ?? [])].filter(([name, here]) => here === 'yes' && after?.get(name) !== 'yes')
  const records = missed.map(([name]) => ({ CAPABILITY: name }))
  this.compare('What is also missed', expected.raw(), records)
})

Then('it prints the line {string}', function (this: LabWorld, words: string) {
  const lines = this.bench.ended.read().flatMap(({ stdout }) => stdout.split('\n'))
  assert.ok(
    lines.some((line) => line.startsWith(words)),
    `no line begins with "${words}":\n${lines.join('\n')}`,
  )
})
