import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import type { HostName } from '../support/lab/addresses'
import { allocateWithoutEnd, strikeLan, strikeRunner, takeAllMemory } from '../support/self/blows'
import { leaveInOuterEngine, leaveInThisProcess, leaveOnLan } from '../support/self/leave'
import { runSoak, soakRecord } from '../support/self/soak'
import type { LabWorld } from '../support/world'

// For the suites that the features in features/self write down: what no step of the catalogue does to a lab.

Given('a link {string} is left on {host}', async function (this: LabWorld, link: string, name: HostName) {
  const host = await this.lab.host({ name })
  await host.inNetwork(['ip', 'link', 'add', link, 'type', 'bridge'])
})

Given('a {word} is left on the LAN', async function (this: LabWorld, kind: string) {
  await leaveOnLan(this.lab, kind)
})

Given('a {word} is left in the outer engine', async function (this: LabWorld, kind: string) {
  await leaveInOuterEngine(this.lab, kind)
})

Given('a {word} is left in this process', function (this: LabWorld, kind: string) {
  leaveInThisProcess(kind)
})

Given('a step that never ends', () => new Promise(() => undefined))

When('the suite is soaked for {int} rounds', { timeout: 180_000 }, async function (this: LabWorld, rounds: number) {
  this.bench.ended.record([await runSoak(this.bench, rounds)])
})

Then('the soak left', async function (this: LabWorld, expected: DataTable) {
  this.compare('What the soak left', expected.raw(), [await soakRecord(this.bench)])
})

Given('the engine of {host} gets {signal}', async function (this: LabWorld, name: HostName, signal: NodeJS.Signals) {
  const host = await this.lab.host({ name })
  await host.signalEngine(signal)
})

Given(
  'the containerd of {host} gets {signal}',
  async function (this: LabWorld, name: HostName, signal: NodeJS.Signals) {
    const host = await this.lab.host({ name })
    await host.signalEngine(signal, 'containerd')
  },
)

Given('the LAN is killed', async function (this: LabWorld) {
  await strikeLan(this.lab)
})

Given('the runner of the LAN is killed', async function (this: LabWorld) {
  await strikeRunner(this.lab)
})

Given('the worker exits with code {int}', (code: number) => process.exit(code))

Given('the worker exits with code {int} in {int} ms', (code: number, time: number) => {
  setTimeout(() => process.exit(code), time)
})

Given('a step that allocates without end', allocateWithoutEnd)

Given('a step that takes all memory', takeAllMemory)
