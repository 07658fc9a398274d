import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import { untilAtStep } from '../support/self/hang'
import { startOldDocker } from '../support/self/machine/old-docker'
import { judgedBy, verdictsUnder } from '../support/self/machine/sabotaged'
import { changes, machineState } from '../support/self/machine/state'
import { watchUplink } from '../support/self/machine/uplink'
import type { LabWorld } from '../support/world'

/** Milliseconds; the process has a shorter limit of its own. */
const RUN = { timeout: 240_000 }

Given('a Docker {string} of its own that vethlab did not start', RUN, async function (this: LabWorld, version: string) {
  await startOldDocker(this.bench, this.undo, version)
})

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

When('{string} is typed while the uplink is watched', RUN, async function (this: LabWorld, typed: string) {
  const uplink = await watchUplink()
  const ended = await this.bench.run(typed)
  this.packets.record((await uplink.end()).map((line) => ({ PACKET: line })))
  this.bench.ended.record([ended])
})

Then('the uplink carried no packet of a lab', function (this: LabWorld) {
  this.compare('The packets on the uplink', [['PACKET']], this.packets.read())
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
