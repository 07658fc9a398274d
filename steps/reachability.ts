import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { reachAddress } from '../support/probes/echo'
import { openPage } from '../support/probes/http'
import { lookUpName } from '../support/probes/look-up'
import { answerers } from '../support/tables/matrix'
import type { LabWorld } from '../support/world'

/** The control of look-ups: silence proves nothing between containers that cannot talk at all. */
Given('they reach one another by address', async function (this: LabWorld) {
  await this.control(await this.planEachPair(reachAddress))
})

Given('{places} get(s) a reply from {places}', async function (this: LabWorld, froms: string[], targets: string[]) {
  await this.control(await this.plan(reachAddress, froms, targets))
})

Given('{places} can open {places}', async function (this: LabWorld, froms: string[], targets: string[]) {
  await this.control(await this.plan(openPage, froms, targets))
})

Given('{places} can look up {places}', async function (this: LabWorld, froms: string[], targets: string[]) {
  await this.control(await this.plan(lookUpName, froms, targets))
})

When('each container looks up the others by name', async function (this: LabWorld) {
  await this.observe(await this.planEachPair(lookUpName))
})

When('each container pings the others', async function (this: LabWorld) {
  await this.observe(await this.planEachPair(reachAddress))
})

When('{places} ping(s) {places}', async function (this: LabWorld, froms: string[], targets: string[]) {
  await this.observe(await this.plan(reachAddress, froms, targets))
})

When('{places} open(s) {places}', async function (this: LabWorld, froms: string[], targets: string[]) {
  await this.observe(await this.plan(openPage, froms, targets))
})

When(
  '{places} open(s) {places} {int} times',
  async function (this: LabWorld, froms: string[], targets: string[], times: number) {
    await this.observeTimes(await this.plan(openPage, froms, targets), times)
  },
)

Then('these have answered', function (this: LabWorld, expected: DataTable) {
  this.compare('Those who have answered', expected.raw(), answerers(this.repeated.read()))
})

When('{places} look(s) up {places}', async function (this: LabWorld, froms: string[], targets: string[]) {
  await this.observe(await this.plan(lookUpName, froms, targets))
})

Then('the answers are', async function (this: LabWorld, expected: DataTable) {
  await this.judge(expected.raw())
})
