import { type DataTable, Given, Then } from '@cucumber/cucumber'
import type { HostName, MachineName } from '../support/lab/addresses'
import { routesInWords } from '../support/link-views'
import { addRoute, newDrops, noteDrops } from '../support/routing'
import type { LabWorld } from '../support/world'

Given(
  '{machine} has a route to {subnet} by {host}',
  async function (this: LabWorld, from: MachineName, subnet: string, by: HostName) {
    await addRoute(this, from, subnet, by)
  },
)

Given('the drops of {host} are noted', async function (this: LabWorld, name: HostName) {
  await noteDrops(this, name)
})

Then('{host} has dropped packets in', async function (this: LabWorld, name: HostName, expected: DataTable) {
  this.compare(`The chains in which ${name} dropped packets`, expected.raw(), await newDrops(this, name))
})

Then('the routes of {thing} are', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The routes of ${name}`, expected.raw(), await routesInWords(this, name))
})
