import { type DataTable, Given, When } from '@cucumber/cucumber'
import { typeOptions } from '../support/engine-life'
import type { HostName } from '../support/lab/addresses'
import { mustAll } from '../support/tables/compare-said'
import { cell, readRows } from '../support/tables/rows'
import {
  askForContainers,
  askForNetworks,
  askToRemoveNetworks,
  connect,
  readContainers,
  readHosts,
  readNetworks,
} from '../support/topology'
import type { LabWorld } from '../support/world'

Given('the hosts', async function (this: LabWorld, table: DataTable) {
  for (const request of readHosts(table.raw())) {
    await this.lab.host(request)
    if (request.segment === 'far') this.transcript.far.add(request.name)
    if (request.options) typeOptions(this.transcript, request.name, request.options)
  }
})

Given('the networks', async function (this: LabWorld, table: DataTable) {
  const said = await askForNetworks(this, readNetworks(table.raw()))
  mustAll(said, 'created')
})

Given('the containers', async function (this: LabWorld, table: DataTable) {
  const said = await askForContainers(this, readContainers(table.raw()))
  mustAll(said, 'started')
})

When('{host} is asked for the networks', async function (this: LabWorld, host: HostName, table: DataTable) {
  this.said.record(await askForNetworks(this, readNetworks(table.raw(), host)))
})

When('{host} is asked to remove the networks', async function (this: LabWorld, host: HostName, table: DataTable) {
  const names = readRows(table.raw(), ['NETWORK']).map((row) => cell(row, 'NETWORK'))
  this.said.record(await askToRemoveNetworks(this, host, names))
})

When('{host} is asked for the containers', async function (this: LabWorld, host: HostName, table: DataTable) {
  this.said.record(await askForContainers(this, readContainers(table.raw(), host)))
})

Given('{thing} is connected to {thing}', async function (this: LabWorld, container: string, network: string) {
  await connect(this, container, network)
})
