import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quoting } from './quoting'

const EXPECTED = [
  ['SCENARIO', 'BECAUSE'],
  ['A', 'no control'],
  ['B', 'timed out'],
]

test('a cell that holds the quoted part reads as the quotation', () => {
  assert.deepEqual(quoting(EXPECTED, 'BECAUSE', [{ SCENARIO: 'A', BECAUSE: 'there is no control for c1' }]), [
    { SCENARIO: 'A', BECAUSE: 'no control' },
  ])
})

test('a cell of another row, or without the part, stays whole', () => {
  const records = [
    { SCENARIO: 'B', BECAUSE: 'there is no control for c1' },
    { SCENARIO: 'A', BECAUSE: 'it timed out' },
  ]
  assert.deepEqual(quoting(EXPECTED, 'BECAUSE', records), records)
})
