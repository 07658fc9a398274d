import { Then, When } from '@cucumber/cucumber'
import { evidenceFiles, wholeAndMerged } from '../support/self/shards'
import type { LabWorld } from '../support/world'

/** Milliseconds; each process has a shorter limit of its own. */
const RUNS = { timeout: 600_000 }

When(
  '{string} is typed, and again in {int} shards that are merged',
  RUNS,
  async function (this: LabWorld, typed: string, count: number) {
    this.bench.ended.record(await wholeAndMerged(this.bench, typed, count))
  },
)

Then('the merged run has the files of the whole one', async function (this: LabWorld) {
  const runs = this.bench.ended.read().map((ended) => evidenceFiles(this.bench, ended))
  const [whole = [], merged = []] = await Promise.all(runs)
  const rows = merged.map((file) => ({ FILE: file }))
  this.compare('The files of evidence', [['FILE'], ...whole.map((file) => [file])], rows)
})
