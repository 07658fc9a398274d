import { type DataTable, Then, When } from '@cucumber/cucumber'
import { environmentOf, execute, hostNamesOf, hostsFileOf, sharedKinds } from '../support/container-views'
import type { LabWorld } from '../support/world'

When('{string} is executed in {thing}', async function (this: LabWorld, line: string, name: string) {
  this.said.record(new Map([[name, await execute(this, name, line)]]))
})

Then('the hosts file of {thing} names', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The containers in the hosts file of ${name}`, expected.raw(), await hostsFileOf(this, name))
})

Then('the environment of {thing} has', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The variables of ${name}`, expected.raw(), await environmentOf(this, name))
})

Then('{thing} and {thing} share', async function (this: LabWorld, one: string, other: string, expected: DataTable) {
  this.compare(`The namespaces of ${one} and ${other}`, expected.raw(), await sharedKinds(this, one, other))
})

Then('the host names are', async function (this: LabWorld, expected: DataTable) {
  const names = expected.rows().map(([name = '']) => name)
  this.compare('The host names', expected.raw(), await hostNamesOf(this, names))
})

Then('the engine has warned of {thing}', function (this: LabWorld, name: string, expected: DataTable) {
  const warnings = this.warnings.get(name) ?? []
  this.compare(
    `The warnings about ${name}`,
    expected.raw(),
    warnings.map((line) => ({ WARNING: line })),
  )
})
