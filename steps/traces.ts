import { type DataTable, Then, When } from '@cucumber/cucumber'
import type { HostName } from '../support/lab/addresses'
import { traceEchoes } from '../support/packet-path'
import { reachAddress } from '../support/probes/echo'
import type { LabWorld } from '../support/world'

When(
  '{places} ping(s) {places} while {host} traces echoes',
  async function (this: LabWorld, froms: string[], targets: string[], host: HostName) {
    const looks = await this.plan(reachAddress, froms, targets)
    this.traced.record(await traceEchoes(this, host, () => this.observe(looks)))
  },
)

Then('the trace shows', function (this: LabWorld, expected: DataTable) {
  this.compare('The traced packets', expected.raw(), this.traced.read())
})
