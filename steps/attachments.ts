import { type DataTable, Given, When } from '@cucumber/cucumber'
import { askToConnect, askToDisconnect } from '../support/attachments'
import type { HostName } from '../support/lab/addresses'
import { removeContainer, removeNetwork, renameContainer, unlink } from '../support/lifecycle'
import { mustAll } from '../support/tables/compare-said'
import type { LabWorld } from '../support/world'

When('{host} is asked to connect', async function (this: LabWorld, host: HostName, table: DataTable) {
  this.said.record(await askToConnect(this, host, table.raw()))
})

When('{host} is asked to disconnect', async function (this: LabWorld, host: HostName, table: DataTable) {
  this.said.record(await askToDisconnect(this, host, table.raw()))
})

Given('the connections', async function (this: LabWorld, table: DataTable) {
  mustAll(await askToConnect(this, 'host1', table.raw()), 'connected')
})

Given('{thing} is disconnected from {thing}', async function (this: LabWorld, container: string, network: string) {
  const table = [
    ['CONTAINER', 'NETWORK'],
    [container, network],
  ]
  mustAll(await askToDisconnect(this, 'host1', table), 'disconnected')
})

Given('{thing} is renamed to {thing}', async function (this: LabWorld, name: string, other: string) {
  await renameContainer(this, name, other)
})

Given('{thing} is removed', async function (this: LabWorld, name: string) {
  await removeContainer(this, name)
})

Given('the network {thing} is removed', async function (this: LabWorld, name: string) {
  await removeNetwork(this, name)
})

Given('{thing} is unlinked from {thing}', async function (this: LabWorld, name: string, alias: string) {
  await unlink(this, name, alias)
})
