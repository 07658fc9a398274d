import { readFile } from 'node:fs/promises'
import { type DataTable, Then } from '@cucumber/cucumber'
import { reportFile } from '../support/self/evidence'
import { pageProblems } from '../support/self/page-problems'
import type { LabWorld } from '../support/world'

Then('the handbook shows', async function (this: LabWorld, expected: DataTable) {
  const page = await readFile(await reportFile(this.bench, 'handbook/index.html'), 'utf8')
  const there = expected.rows().filter(([text = '']) => page.includes(text))
  this.compare(
    'What the handbook shows',
    expected.raw(),
    there.map(([text = '']) => ({ TEXT: text })),
  )
})

Then('the handbook is in good order', async function (this: LabWorld) {
  const problems = await pageProblems(await readFile(await reportFile(this.bench, 'handbook/index.html'), 'utf8'))
  this.compare(
    'The faults of the handbook',
    [['FAULT']],
    problems.map((problem) => ({ FAULT: problem })),
  )
})
