import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shuffled } from './shuffled'

const ITEMS = Array.from({ length: 50 }, (_, index) => index)

test('a seed gives one order, of all items; another seed gives another', () => {
  assert.deepEqual(shuffled(ITEMS, 7), shuffled(ITEMS, 7))
  assert.notDeepEqual(shuffled(ITEMS, 7), shuffled(ITEMS, 8))
  assert.deepEqual(
    shuffled(ITEMS, 7).toSorted((one, other) => one - other),
    ITEMS,
  )
})
