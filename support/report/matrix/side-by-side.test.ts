import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksOf } from './side-by-side'

const observer = (name: string, ...tables: string[][][]) => ({
  column: { id: name, name },
  row: { observations: tables.map((observed) => ({ subject: 'The answers', observed })) },
})
const HEAD = ['FROM', 'c1', 'c2']

/** Sights as text, `*` before what differs. */
function told(...observers: ReturnType<typeof observer>[]): string[][] {
  return looksOf(observers).map(({ sights }) =>
    sights.map(({ columns, rows }) => {
      const cells = rows.map((row) => row.map(({ text, differs }) => (differs ? `*${text}` : text)).join(' '))
      return `${columns.map(({ name }) => name).join('+')}: ${cells.join(', ')}`
    }),
  )
}

test('engines that saw the same stand together, whatever the order of rows', () => {
  const one = [HEAD, ['a', 'found', '-'], ['b', '-', 'found']]
  const turned = [HEAD, ['b', '-', 'found'], ['a', 'found', '-']]
  assert.deepEqual(told(observer('20', one), observer('28', turned)), [['20+28: a found -, b - found']])
})

test('the cells that differ are marked, on both sides', () => {
  const one = [HEAD, ['a', 'found', '-'], ['b', '-', 'found']]
  const other = [HEAD, ['a', 'not found', '-'], ['b', '-', 'found']]
  assert.deepEqual(told(observer('20', one), observer('26', one), observer('28', other)), [
    ['20+26: a *found -, b - found', '28: a *not found -, b - found'],
  ])
})

test('a row that the other side lacks is marked whole', () => {
  const one = [HEAD, ['a', 'found', '-']]
  const more = [HEAD, ['a', 'found', '-'], ['b', '-', 'found']]
  assert.deepEqual(told(observer('20', one), observer('28', more)), [['20: a found -', '28: a found -, *b *- *found']])
  assert.deepEqual(told(observer('20', [HEAD]), observer('28', one)), [['20: ', '28: *a *found *-']])
})

test('the second look of a name is compared with the second', () => {
  const one = [HEAD, ['a', '1', '1']]
  const two = [HEAD, ['a', '2', '2']]
  assert.deepEqual(told(observer('20', one, two), observer('28', one, one)), [
    ['20+28: a 1 1'],
    ['20: a *2 *2', '28: a *1 *1'],
  ])
})
