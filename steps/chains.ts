import { type DataTable, Then } from '@cucumber/cucumber'
import { chainRules, ownChains } from '../support/chains'
import type { HostName } from '../support/lab/addresses'
import type { Family } from '../support/probes/chains'
import type { LabWorld } from '../support/world'

Then(
  'the {family} chains of {host} are',
  async function (this: LabWorld, family: Family, name: HostName, expected: DataTable) {
    this.compare(`Docker's ${family} chains on ${name}`, expected.raw(), await ownChains(this, name, family))
  },
)

Then(
  'the chain {thing} of the table {thing} on {host} has',
  async function (this: LabWorld, chain: string, table: string, name: HostName, expected: DataTable) {
    this.compare(`The rules of ${chain}`, expected.raw(), await chainRules(this, chain, table, name))
  },
)
