import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { sabotageTable } from './table'

it('stands in docs/sabotage.md, fault by fault', () => {
  const page = readFileSync('docs/sabotage.md', 'utf8')
  const [written, made] = [page, sabotageTable()].map((text) => text.split('\n').filter((line) => line.startsWith('|')))
  assert.deepEqual(
    {
      missing: made?.filter((row) => !written?.includes(row)),
      surplus: written?.filter((row) => !made?.includes(row)),
    },
    { missing: [], surplus: [] },
  )
})
