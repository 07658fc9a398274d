import { Given } from '@cucumber/cucumber'
import type { HostName } from '../support/lab/addresses'
import type { LabWorld } from '../support/world'

// For the suites that the features in features/self write down: what no step of the catalogue does to a lab.

Given('a link {string} is left on {host}', async function (this: LabWorld, link: string, name: HostName) {
  const host = await this.lab.host({ name })
  await host.inNetwork(['ip', 'link', 'add', link, 'type', 'bridge'])
})

Given('a step that never ends', () => new Promise(() => undefined))
