import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { watchCable } from '../support/capture'
import type { HostName } from '../support/lab/addresses'
import { hiddenInterfaces, untilLearnt } from '../support/overlay'
import { reachAddress } from '../support/probes/echo'
import { SETTLING } from '../support/services'
import { drain, formSwarm, joinSwarm, leaveSwarm, peersOf, swarmNodes } from '../support/swarm'
import type { LabWorld } from '../support/world'

Given('a swarm of {hosts} is formed', async function (this: LabWorld, names: HostName[]) {
  await formSwarm(this, names)
})

Given('{host} joins the swarm', async function (this: LabWorld, name: HostName) {
  await joinSwarm(this, name)
})

Given('{host} leaves the swarm', async function (this: LabWorld, name: HostName) {
  await leaveSwarm(this, name)
})

Given('{host} is drained', async function (this: LabWorld, name: HostName) {
  await drain(this, name)
})

Then('the nodes of the swarm are', async function (this: LabWorld, expected: DataTable) {
  this.compare('The nodes of the swarm', expected.raw(), await swarmNodes(this))
})

Then('the peers of {thing} are', async function (this: LabWorld, network: string, expected: DataTable) {
  await this.compareEventually(`The peers of ${network}`, expected.raw(), () => peersOf(this, network), SETTLING)
})

Then(
  'the hidden namespace of {thing} on {host} has',
  async function (this: LabWorld, network: string, name: HostName, expected: DataTable) {
    const subject = `The interfaces of ${network} on ${name}`
    this.compare(subject, expected.raw(), await hiddenInterfaces(this, network, name))
  },
)

Given('the hosts have learnt of the containers of {thing}', async function (this: LabWorld, network: string) {
  await untilLearnt(this, network)
})

When(
  '{places} ping(s) {places} while the cable of {host} is watched',
  async function (this: LabWorld, froms: string[], targets: string[], host: HostName) {
    const looks = await this.plan(reachAddress, froms, targets)
    this.packets.record(await watchCable(this, host, () => this.observe(looks)))
  },
)

Then('the cable carried', function (this: LabWorld, expected: DataTable) {
  this.compare('The packets on the cable', expected.raw(), this.packets.read())
})
