import { readFile } from 'node:fs/promises'
import { type DataTable, Then } from '@cucumber/cucumber'
import { reportFile } from '../support/self/evidence'
import { pageProblems } from '../support/self/page-problems'
import type { LabWorld } from '../support/world'

Then('the {page} shows', async function (this: LabWorld, file: string, expected: DataTable) {
  const page = await readFile(await reportFile(this.bench, file), 'utf8')
  const there = expected.rows().filter(([text = '']) => page.includes(text))
  this.compare(
    `What ${file} shows`,
    expected.raw(),
    there.map(([text = '']) => ({ TEXT: text })),
  )
})

Then('the {page} is in good order', async function (this: LabWorld, file: string) {
  const problems = await pageProblems(await readFile(await reportFile(this.bench, file), 'utf8'))
  this.compare(
    `The faults of ${file}`,
    [['FAULT']],
    problems.map((problem) => ({ FAULT: problem })),
  )
})
