import { type DataTable, Then, When } from '@cucumber/cucumber'
import type { HostName } from '../support/lab/addresses'
import { nameNamespace, namespaceFiles, typeSandboxKeys } from '../support/namespace-views'
import type { LabWorld } from '../support/world'

When(
  '{host} names the namespace of {thing} {thing}',
  async function (this: LabWorld, host: HostName, container: string, name: string) {
    await nameNamespace(this, host, container, name)
  },
)

Then('the engine keeps the namespaces', async function (this: LabWorld, expected: DataTable) {
  const names = expected.rows().map(([name = '']) => name)
  await typeSandboxKeys(this, names)
  await this.compareEventually('The files of the namespaces', expected.raw(), () => namespaceFiles(this, names))
})
