import { readFile } from 'node:fs/promises'
import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { evidenceRecords, reportFile, typeTranscript } from '../support/self/evidence'
import { junitRecords, schemaComplaints } from '../support/self/junit'
import { topologyRecords } from '../support/self/topology'
import type { LabWorld } from '../support/world'

const RUN = { timeout: 180_000 }

Given('{string} was typed', RUN, async function (this: LabWorld, typed: string) {
  await this.bench.run(typed)
})

When('the transcript of {string} is typed on a fresh host', RUN, async function (this: LabWorld, title: string) {
  this.bench.shown.record(await typeTranscript(this.bench, this.bench.last, title))
})

Then('the commands show', function (this: LabWorld, expected: DataTable) {
  const records = this.bench.shown.read().map(({ said, seen }) => ({ 'TRANSCRIPT SAYS': said, 'HOST SHOWS': seen }))
  this.compare('The outcomes', expected.raw(), records)
})

Then('the evidence of {string} is', async function (this: LabWorld, title: string, expected: DataTable) {
  const [ended = this.bench.last] = this.bench.ended.read()
  this.compare('The files', expected.raw(), await evidenceRecords(this.bench, ended, title, expected.raw()))
})

Then('the topology of {string} shows', function (this: LabWorld, title: string, expected: DataTable) {
  const [ended = this.bench.last] = this.bench.ended.read()
  this.compare('The interfaces of the containers', expected.raw(), topologyRecords(ended, title))
})

Then('junit.xml says', async function (this: LabWorld, expected: DataTable) {
  this.bench.ended.read()
  const xml = await readFile(await reportFile(this.bench, 'junit.xml'), 'utf8')
  this.compare('The cases of junit.xml', expected.raw(), junitRecords(xml))
})

Then('junit.xml fits its schema', async function (this: LabWorld) {
  const complaints = await schemaComplaints(await reportFile(this.bench, 'junit.xml'))
  this.compare(
    'The complaints of xmllint',
    [['COMPLAINT']],
    complaints.map((line) => ({ COMPLAINT: line })),
  )
})
