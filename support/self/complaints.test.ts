import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaintsIn } from './complaints'

test('progress is no complaint, a stack trace is', () => {
  const stderr = `outer engine ...
outer engine: done in 0.2 s
engine newest ...
broken    0.6 s  Names: A
                 no step definition matches "Given x"
vethlab: Error: no
    at main (main.ts:1:1)
`
  assert.deepEqual(complaintsIn(stderr), ['vethlab: Error: no', '    at main (main.ts:1:1)'])
})
