import { type DataTable, Given, Then } from '@cucumber/cucumber'
import type { HostName } from '../support/lab/addresses'
import { bridgePorts } from '../support/probes/bridges'
import { containerInterfaces, gainedLinks, noteLinks, sharedNamespaces } from '../support/views'
import type { LabWorld } from '../support/world'

Given('the links of {host} are noted', async function (this: LabWorld, name: HostName) {
  await noteLinks(this, name)
})

Then('{host} has gained the links', async function (this: LabWorld, name: HostName, expected: DataTable) {
  this.compare(`The links that ${name} has gained`, expected.raw(), await gainedLinks(this, name))
})

Then('the bridges of {host} have the ports', async function (this: LabWorld, name: HostName, expected: DataTable) {
  const host = await this.lab.host({ name })
  this.compare(`The ports of the bridges of ${name}`, expected.raw(), await bridgePorts(this.lab.lan, host))
})

Then('the interfaces of {thing} are', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The interfaces of ${name}`, expected.raw(), await containerInterfaces(this, name))
})

Then('these share a network namespace', async function (this: LabWorld, expected: DataTable) {
  const names = expected
    .raw()
    .slice(1)
    .flatMap(([members = '']) => members.split(', '))
  this.compare('The groups that share a network namespace', expected.raw(), await sharedNamespaces(this, names))
})
