import { type DataTable, Then, When } from '@cucumber/cucumber'
import { pingFromNew } from '../support/announcements'
import { announced, carried, watchPorts } from '../support/port-watch'
import { reachAddress } from '../support/probes/echo'
import type { Packet } from '../support/probes/packets'
import type { LabWorld } from '../support/world'

When(
  '{places} ping(s) {places} while the port(s) of {places} is/are watched',
  async function (this: LabWorld, froms: string[], targets: string[], watched: string[]) {
    const looks = await this.plan(reachAddress, froms, targets)
    this.portPackets.record(await watchPorts(this, watched, () => this.observe(looks)))
  },
)

When(
  'a new container {thing} pings {thing} while the port of {thing} is watched',
  async function (this: LabWorld, made: string, target: string, watched: string) {
    const act = (soFar: () => Promise<readonly Packet[]>) => pingFromNew(this, made, target, soFar)
    this.portPackets.record(await watchPorts(this, [watched], act))
  },
)

Then('the ports carried', function (this: LabWorld, expected: DataTable) {
  this.compare('The packets at the ports', expected.raw(), carried(this.portPackets.read()))
})

Then('the ports carried announcements of {thing}', function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The announcements of ${name}`, expected.raw(), announced(this.portPackets.read(), name))
})
