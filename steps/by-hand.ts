import { Given } from '@cucumber/cucumber'
import { addShim, startWebServer } from '../support/by-hand'
import type { HostName } from '../support/lab/addresses'
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
