import { type DataTable, Given, Then } from '@cucumber/cucumber'
import type { HostName } from '../support/lab/addresses'
import { vantageOf } from '../support/lab/names'
import { bridgeTable, linkFacts, macAddresses, vethPairs } from '../support/link-views'
import { bridgePorts } from '../support/probes/bridges'
import { learntPorts, neighboursOf } from '../support/probes/learnt'
import { gainedLinks, interfacesOf, noteLinks, sharedNamespaces } from '../support/views'
import type { LabWorld } from '../support/world'

Given('the links of {host} are noted', async function (this: LabWorld, name: HostName) {
  await noteLinks(this, name)
})

Then('{host} has gained the links', async function (this: LabWorld, name: HostName, expected: DataTable) {
  await this.compareEventually(`The links that ${name} has gained`, expected.raw(), () => gainedLinks(this, name))
})

Then('the bridges of {host} have the ports', async function (this: LabWorld, name: HostName, expected: DataTable) {
  const host = await this.lab.host({ name })
  const bridges = await bridgePorts(this.lab.lan, host)
  this.transcript.add(
    name,
    'brctl show',
    bridges.flatMap(({ BRIDGE }) => (BRIDGE === 'docker0' ? [BRIDGE] : [])).join(),
  )
  this.compare(`The ports of the bridges of ${name}`, expected.raw(), bridges)
})

Then('the interfaces of {thing} are', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The interfaces of ${name}`, expected.raw(), await interfacesOf(this, name))
})

Then('these share a network namespace', async function (this: LabWorld, expected: DataTable) {
  const names = expected
    .raw()
    .slice(1)
    .flatMap(([members = '']) => members.split(', '))
  this.compare('The groups that share a network namespace', expected.raw(), await sharedNamespaces(this, names))
})

Then(
  'the bridge {thing} of {host} has learnt',
  async function (this: LabWorld, bridge: string, name: HostName, expected: DataTable) {
    this.transcript.add(name, `bridge fdb show br ${bridge}`)
    const host = await this.lab.host({ name })
    this.compare(`The ports that ${bridge} has learnt`, expected.raw(), await learntPorts(this.lab.lan, host, bridge))
  },
)

Then('the neighbours of {thing} are', async function (this: LabWorld, name: string, expected: DataTable) {
  const from = await vantageOf(this.lab, name)
  this.transcript.add(from.typed.machine, `${from.typed.prefix}ip neigh`)
  const seen = await neighboursOf(this.lab.lan, from, this.lab.hosts)
  this.compare(`The neighbours of ${name}`, expected.raw(), seen)
})

Then(
  'the link {thing} of {host} has',
  async function (this: LabWorld, link: string, name: HostName, expected: DataTable) {
    await this.compareEventually(`The facts of ${link}`, expected.raw(), () => linkFacts(this, link, name))
  },
)

Then('brctl shows of {host}', async function (this: LabWorld, name: HostName, expected: DataTable) {
  this.compare(`The bridges that brctl shows of ${name}`, expected.raw(), await bridgeTable(this, name))
})

Then('the veth pairs of {host} are', async function (this: LabWorld, name: HostName, expected: DataTable) {
  this.compare(`The veth pairs of ${name}`, expected.raw(), await vethPairs(this, name))
})

Then('the MAC addresses are', async function (this: LabWorld, expected: DataTable) {
  const names = expected.rows().map(([name = '']) => name)
  this.compare('The MAC addresses', expected.raw(), await macAddresses(this, [...new Set(names)]))
})
