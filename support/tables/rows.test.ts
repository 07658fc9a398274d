import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, readRows } from './rows'

test('a row is read by its headings, in whatever order they stand', () => {
  const table = [
    ['NETWORK', 'CONTAINER'],
    ['local-br', 'c1'],
  ]
  assert.deepEqual(readRows(table, ['CONTAINER'], ['NETWORK']), [{ NETWORK: 'local-br', CONTAINER: 'c1' }])
})

test('an empty cell and a dash are absent, a zero is not', () => {
  const [row = {}] = readRows(
    [
      ['A', 'B', 'C'],
      ['', '-', '0'],
    ],
    ['A', 'B', 'C'],
  )
  assert.deepEqual(row, { A: undefined, B: undefined, C: '0' })
})

test('a heading alone is a table without rows', () => {
  assert.deepEqual(readRows([['HOST']], ['HOST']), [])
})

test('an unknown column is named with the known ones', () => {
  const read = () => readRows([['CONTAINER', 'NETWROK']], ['CONTAINER'], ['NETWORK'])
  assert.throws(read, { message: 'Unknown column "NETWROK"; known are: CONTAINER, NETWORK' })
})

test('a required column that is missing is named', () => {
  const read = () => readRows([['NETWORK']], ['CONTAINER'], ['NETWORK'])
  assert.throws(read, { message: 'The table lacks the column "CONTAINER"; known are: CONTAINER, NETWORK' })
})

test('an empty cell of a required column is an error', () => {
  assert.equal(cell({ HOST: 'host1' }, 'HOST'), 'host1')
  assert.throws(() => cell({ HOST: undefined }, 'HOST'), { message: 'A cell of the column "HOST" is empty' })
})
