import { type DataTable, Then } from '@cucumber/cucumber'
import { proofRecords } from '../support/self/proof'
import { quoting } from '../support/self/quoting'
import type { LabWorld } from '../support/world'

Then('the proof says', async function (this: LabWorld, expected: DataTable) {
  this.bench.ended.read()
  const records = await proofRecords(await this.bench.folder())
  this.compare('The proof', expected.raw(), quoting(expected.raw(), 'BECAUSE', records))
})
