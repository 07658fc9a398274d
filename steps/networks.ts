import { type DataTable, Then } from '@cucumber/cucumber'
import type { HostName } from '../support/lab/addresses'
import { listeners } from '../support/listeners'
import { driverOptions, listedContainers, listedNetworks, toldAddresses } from '../support/network-views'
import { destinationRules } from '../support/probes/nat-rules'
import { attachedNetworks, networkFacts, networksOf, publishedPorts, resolversOf, sharedPorts } from '../support/views'
import type { LabWorld } from '../support/world'

Then('the networks of {host} are', async function (this: LabWorld, name: HostName, expected: DataTable) {
  await this.compareEventually(`The networks of ${name}`, expected.raw(), () => networksOf(this, name))
})

Then('the network {thing} has', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The settings of the network ${name}`, expected.raw(), await networkFacts(this, name))
})

Then('the containers are attached to', async function (this: LabWorld, expected: DataTable) {
  const names = expected.rows().map(([name = '']) => name)
  this.compare('The attachments', expected.raw(), await attachedNetworks(this, names))
})

Then('the resolvers are', async function (this: LabWorld, expected: DataTable) {
  const names = expected.rows().map(([name = '']) => name)
  this.compare('The resolvers', expected.raw(), await resolversOf(this, names))
})

Then('the published ports of {thing} are', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The published ports of ${name}`, expected.raw(), await publishedPorts(this, name))
})

Then(
  'the ports of the host that {thing} has are shared by',
  async function (this: LabWorld, name: string, expected: DataTable) {
    this.compare(`The ports of the host that ${name} has`, expected.raw(), await sharedPorts(this, name))
  },
)

Then('the destination rules of {host} are', async function (this: LabWorld, name: HostName, expected: DataTable) {
  const host = await this.lab.host({ name })
  const rules = await destinationRules(host)
  const shown = rules.map((rule) => `--dport ${rule['HOST PORT']} -j DNAT`)
  this.transcript.add(name, 'iptables -t nat -S DOCKER', shown.join('\n'))
  this.compare(`The destination rules of ${name}`, expected.raw(), rules)
})

Then('the listeners of {thing} are', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The listeners of ${name}`, expected.raw(), await listeners(this, name))
})

Then('the driver options of {thing} are', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The driver options of ${name}`, expected.raw(), await driverOptions(this, name))
})

Then('the network {thing} lists', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The containers that ${name} lists`, expected.raw(), await listedContainers(this, name))
})

Then('the engine tells of {thing}', async function (this: LabWorld, name: string, expected: DataTable) {
  this.compare(`The addresses that the engine tells of ${name}`, expected.raw(), await toldAddresses(this, name))
})

Then('{host} lists the networks by', async function (this: LabWorld, name: HostName, expected: DataTable) {
  this.compare(`The networks that ${name} lists`, expected.raw(), await listedNetworks(this, name, expected.raw()))
})
