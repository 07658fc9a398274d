import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { sabotageTable } from './table'

it('stands in docs/sabotage.md, fault by fault', () => {
  const page = readFileSync('docs/sabotage.md', 'utf8')
  const table = page.match(/^\|.*\n/gm)?.join('') ?? ''
  assert.equal(table, sabotageTable())
})
