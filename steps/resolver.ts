import { type DataTable, Then, When } from '@cucumber/cucumber'
import { askQuestions } from '../support/resolver-questions'
import type { LabWorld } from '../support/world'

When('{thing} asks its resolver', async function (this: LabWorld, name: string, table: DataTable) {
  this.resolved.record(await askQuestions(this, name, table.raw()))
})

Then('its resolver answers', function (this: LabWorld, expected: DataTable) {
  this.compare('The answers of the resolver', expected.raw(), this.resolved.read())
})
