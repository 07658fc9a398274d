import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { serviceEndpoints } from '../support/service-views'
import { askForServices, placesOfTasks, readServices, SETTLING, startServices, untilServed } from '../support/services'
import type { LabWorld } from '../support/world'

Given('the services', async function (this: LabWorld, table: DataTable) {
  await startServices(this, readServices(table.raw()))
})

When('the swarm is asked for the services', async function (this: LabWorld, table: DataTable) {
  this.said.record(await askForServices(this, readServices(table.raw())))
})

Then('the tasks of {thing} are', async function (this: LabWorld, name: string, expected: DataTable) {
  const look = () => placesOfTasks(this, name)
  await this.compareEventually(`The tasks of ${name}`, expected.raw(), look, SETTLING)
  await untilServed(this, name)
})

Then('the services have', async function (this: LabWorld, expected: DataTable) {
  const names = expected.rows().map(([name = '']) => name)
  this.compare('The endpoints of the services', expected.raw(), await serviceEndpoints(this, names))
})
