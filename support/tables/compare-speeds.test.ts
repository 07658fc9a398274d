import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareSpeeds, judgeSpeeds, type PathSpeed } from './compare-speeds'

const ROUNDS = [1, 1.1, 0.9, 1.2, 1, 1.3, 0.8, 1, 1.1, 1]

const speed = (path: string, milliseconds: number, gigabits: number): PathSpeed => ({
  path,
  echoes: ROUNDS.map((factor) => milliseconds * factor),
  transfers: ROUNDS.map((factor) => gigabits * factor),
})
const SPEEDS = [speed('macvlan', 0.01, 12), speed('overlay', 0.02, 12), speed('odd', 0.005, 6)]

const table = (echo: string, transfers: string) => [
  ['PATH', 'COMPARED WITH', 'ECHO', 'THROUGHPUT'],
  ['macvlan', 'overlay', echo, transfers],
]

test('the path whose echo takes half the time is twice as fast', () => {
  const [echo, transfers] = compareSpeeds(SPEEDS, table('faster', 'no difference'))
  assert.deepEqual([echo?.word, echo?.ratio.median], ['faster', 2])
  assert.deepEqual([transfers?.word, transfers?.ratio.median], ['no difference', 1])
})

test('the right words pass, a measure without a word is not judged', () => {
  judgeSpeeds(compareSpeeds(SPEEDS, table('faster', 'no difference')), table('faster', 'no difference'))
  judgeSpeeds(compareSpeeds(SPEEDS, table('faster', '-')), table('faster', '-'))
  const byEcho = [
    ['PATH', 'COMPARED WITH', 'ECHO'],
    ['odd', 'overlay', 'faster'],
  ]
  judgeSpeeds(compareSpeeds(SPEEDS, byEcho), byEcho)
})

test('a wrong word is told with the ratio and its spread', () => {
  const expected = table('slower', 'no difference')
  assert.throws(() => judgeSpeeds(compareSpeeds(SPEEDS, expected), expected), {
    name: 'AssertionError',
    message: `The speeds differ from the table in 1 of 2 comparisons
  macvlan compared with overlay, ECHO: expected slower, observed faster (2.00 times as fast, 2.00 to 2.00 with 99.8 % over 10 rounds)`,
  })
})

test('a path that nobody measured is told with those that were', () => {
  const expected = [
    ['PATH', 'COMPARED WITH', 'ECHO'],
    ['macvlan', 'bridge', 'faster'],
  ]
  assert.throws(
    () => compareSpeeds(SPEEDS, expected),
    /No path "bridge" was measured; measured were: macvlan, overlay, odd/,
  )
})
