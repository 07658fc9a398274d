import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { watchCable } from '../support/capture'
import type { HostName } from '../support/lab/addresses'
import { untilLearnt } from '../support/overlay'
import { reachAddress } from '../support/probes/echo'
import { formSwarm } from '../support/swarm'
import type { LabWorld } from '../support/world'

Given('a swarm of {hosts} is formed', async function (this: LabWorld, names: HostName[]) {
  await formSwarm(this, names)
})

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
