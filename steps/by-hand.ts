import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { addShim, routeVlans, startWebServer } from '../support/by-hand'
import {
  deleteLink,
  makeBridges,
  makeNamespaces,
  makeVethPairs,
  moveLink,
  removeNamespace,
  setUpLinks,
} from '../support/by-hand-links'
import { filterBridgedFrames, forwardingOf, setForwardPolicy, stopForwarding } from '../support/forwarding'
import type { HostName } from '../support/lab/addresses'
import { startResolver } from '../support/own-resolver'
import { cell, readRows } from '../support/tables/rows'
import { namespacesOn } from '../support/views'
import type { LabWorld } from '../support/world'

Given('a web server of {host} listens on port {int}', async function (this: LabWorld, name: HostName, port: number) {
  await startWebServer(this, name, port)
})

Given(
  '{host} has a macvlan shim at {thing} to {thing}',
  async function (this: LabWorld, name: HostName, address: string, container: string) {
    await addShim(this, name, address, container)
  },
)

Given('the namespaces', async function (this: LabWorld, table: DataTable) {
  await makeNamespaces(this, table.raw())
})

Given('the veth pairs', async function (this: LabWorld, table: DataTable) {
  await makeVethPairs(this, table.raw())
})

Given('the bridges', async function (this: LabWorld, table: DataTable) {
  await makeBridges(this, table.raw())
})

Given('the links are set up', async function (this: LabWorld, table: DataTable) {
  await setUpLinks(this, table.raw())
})

When('{host} makes the namespaces', async function (this: LabWorld, host: HostName, table: DataTable) {
  await makeNamespaces(this, table.raw(), host)
})

When('{host} makes the veth pairs', async function (this: LabWorld, host: HostName, table: DataTable) {
  await makeVethPairs(this, table.raw(), host)
})

When(
  'the link {thing} of {host} moves to {thing}',
  async function (this: LabWorld, link: string, host: HostName, to: string) {
    await moveLink(this, link, host, to)
  },
)

When('the link {thing} of {thing} is deleted', async function (this: LabWorld, link: string, place: string) {
  await deleteLink(this, link, place)
})

When('the namespace {thing} of {host} is deleted', async function (this: LabWorld, name: string, host: HostName) {
  await removeNamespace(this, name, host)
})

Then('the namespaces of {host} are', async function (this: LabWorld, name: HostName, expected: DataTable) {
  this.compare(`The namespaces of ${name}`, expected.raw(), await namespacesOn(this, name))
})

Given('{host} filters bridged frames', async function (this: LabWorld, name: HostName) {
  await filterBridgedFrames(this, name, true)
})

Given('{host} does not filter bridged frames', async function (this: LabWorld, name: HostName) {
  await filterBridgedFrames(this, name, false)
})

Given('the forward policy of {host} is {thing}', async function (this: LabWorld, name: HostName, policy: string) {
  await setForwardPolicy(this, name, policy)
})

Given('{host} does not forward', async function (this: LabWorld, name: HostName) {
  await stopForwarding(this, name)
})

Then('the forwarding of {host} is', async function (this: LabWorld, name: HostName, expected: DataTable) {
  this.compare(`The forwarding settings of ${name}`, expected.raw(), await forwardingOf(this, name))
})

Given('the outsider routes between the VLANs', async function (this: LabWorld, table: DataTable) {
  const rows = readRows(table.raw(), ['VLAN', 'ADDRESS'])
  await routeVlans(this, new Map(rows.map((row) => [cell(row, 'VLAN'), cell(row, 'ADDRESS')])))
})

Given(
  '{host} has a resolver of its own that knows {thing}',
  async function (this: LabWorld, name: HostName, known: string) {
    await startResolver(this, name, known)
  },
)
