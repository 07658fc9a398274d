import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { toldFields } from '../support/descriptions'
import { restartEngine } from '../support/engine-life'
import type { HostName } from '../support/lab/addresses'
import { askToStart, startContainer, stopContainer } from '../support/lifecycle'
import { compareSaid } from '../support/tables/compare-said'
import { typeStarted } from '../support/topology'
import { containerStates } from '../support/views'
import type { LabWorld } from '../support/world'

/** A host's engine is there when the host is; on a fresh host this is its first start. */
When('the engine of {host} has started', async function (this: LabWorld, name: HostName) {
  await this.lab.host({ name })
})

When('the engine of {host} is started again', async function (this: LabWorld, name: HostName) {
  await restartEngine(this, name)
})

Given('{thing} is stopped', async function (this: LabWorld, name: string) {
  await stopContainer(this, name)
})

Given('{thing} is started', async function (this: LabWorld, name: string) {
  await startContainer(this, name)
})

When('{thing} is asked to start', async function (this: LabWorld, name: string) {
  this.said.record(await askToStart(this, name))
})

Then('the states are', async function (this: LabWorld, expected: DataTable) {
  const names = expected.rows().map(([name = '']) => name)
  this.compare('The states', expected.raw(), await containerStates(this, names))
})

Then('the engine answers', async function (this: LabWorld, expected: DataTable) {
  await typeStarted(this)
  this.record('answers of the engine', expected.raw(), [['NAME', 'ANSWER'], ...this.said.read()])
  compareSaid(this.said.read(), expected.raw())
})

Then('the engine of {host} tells', async function (this: LabWorld, name: HostName, expected: DataTable) {
  this.compare(`What the engine of ${name} tells`, expected.raw(), await toldFields(this, name, expected.raw()))
})
