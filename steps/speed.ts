import { type DataTable, Then, When } from '@cucumber/cucumber'
import { devicesOnTheWay } from '../support/path-length'
import { measureSpeeds } from '../support/speed'
import { judgeSpeedTable } from '../support/speed-report'
import type { LabWorld } from '../support/world'

/** Each path takes a second or two in each round. */
const LONG = { timeout: 600_000 }

When(
  'the speed of these paths is measured in {int} rounds',
  LONG,
  async function (this: LabWorld, rounds: number, table: DataTable) {
    this.speeds.record(await measureSpeeds(this, table.raw(), rounds))
  },
)

When('{thing} pings {thing} while the devices count', async function (this: LabWorld, from: string, to: string) {
  this.devices.record(await devicesOnTheWay(this, from, to))
})

Then('the echo has passed these devices', function (this: LabWorld, expected: DataTable) {
  this.compare('The devices on the way', expected.raw(), this.devices.read())
})

Then('the speeds compare as', async function (this: LabWorld, expected: DataTable) {
  await judgeSpeedTable(this, expected.raw())
})
