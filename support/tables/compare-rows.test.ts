import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareRows, inColumns, isSame } from './compare-rows'

const HEADINGS = ['NETWORK', 'DRIVER']
const bridge = ['bridge', 'bridge']
const host = ['host', 'host']

test('the same rows in another order are the same state', () => {
  compareRows('The networks', [HEADINGS, bridge, host], [HEADINGS, host, bridge])
  assert.equal(isSame([HEADINGS, bridge, host], [HEADINGS, host, bridge]), true)
})

test('a missing row and an extra row are each told, with their count', () => {
  const compare = () => compareRows('The networks of host1', [HEADINGS, bridge, host], [HEADINGS, bridge, ['over', '']])
  assert.throws(compare, {
    name: 'AssertionError',
    message: [
      'The networks of host1 differ from the table: 1 of 2 rows missing, 1 too many',
      '  expected, not observed: NETWORK host, DRIVER host',
      '  observed, not expected: NETWORK over, DRIVER (nothing)',
    ].join('\n'),
  })
})

test('an empty answer differs from a table with rows', () => {
  assert.throws(() => compareRows('The networks', [HEADINGS, bridge], [HEADINGS]), /1 of 1 rows missing, 0 too many/)
  assert.equal(isSame([HEADINGS, bridge], [HEADINGS]), false)
})

test('rows in an empty table are too many', () => {
  assert.throws(() => compareRows('The networks', [HEADINGS], [HEADINGS, bridge]), /0 of 0 rows missing, 1 too many/)
  assert.equal(isSame([HEADINGS], [HEADINGS, bridge]), false)
})

test('a row that is expected twice must be there twice', () => {
  assert.throws(() => compareRows('The rules', [HEADINGS, bridge, bridge], [HEADINGS, bridge]), /1 of 2 rows missing/)
  assert.throws(() => compareRows('The rules', [HEADINGS, bridge], [HEADINGS, bridge, bridge]), /1 too many/)
})

test('the same words in other columns are another row', () => {
  assert.equal(isSame([HEADINGS, ['a', 'b']], [HEADINGS, ['b', 'a']]), false)
  assert.equal(isSame([HEADINGS, ['a b', 'c']], [HEADINGS, ['a', 'b c']]), false)
})

test('records are laid out in the columns that the table asks for', () => {
  const records = [{ NETWORK: 'bridge', SCOPE: 'local', DRIVER: 'bridge' }]
  assert.deepEqual(inColumns([['DRIVER', 'NETWORK']], records), [['DRIVER', 'NETWORK'], bridge])
})

test('a column that no record has is an error, not a difference', () => {
  const lay = () => inColumns([['NETWORK', 'DRIVR']], [{ NETWORK: 'bridge', DRIVER: 'bridge' }])
  assert.throws(lay, { name: 'Error', message: 'Unknown column "DRIVR"; known are: NETWORK, DRIVER' })
})
