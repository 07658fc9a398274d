import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareSpeeds, type PathSpeed } from '../tables/compare-speeds'
import { drawSpeeds } from './speeds'

const ROUNDS = [1, 1.1, 0.9, 1.2, 1, 1.3, 0.8, 1]
const speed = (path: string, milliseconds: number): PathSpeed => ({
  path,
  echoes: ROUNDS.map((factor) => milliseconds * factor),
  transfers: ROUNDS.map((factor) => 10 * factor),
})

test('the plot of speeds names every path, the measures with their units, and the spread', async () => {
  const speeds = [speed('macvlan', 0.01), speed('a path with a long name', 0.02)]
  const table = [
    ['PATH', 'COMPARED WITH', 'ECHO'],
    ['macvlan', 'a path with a long name', 'faster'],
  ]
  const svg = await drawSpeeds(speeds, compareSpeeds(speeds, table))
  assert.match(svg, /^<svg /)
  const words = [
    'macvlan / a path with a long name, by throughput',
    'times as fast',
    'microseconds',
    'Gbit/s',
    '8 rounds',
    '99.2 % interval',
  ]
  for (const word of words) assert.ok(svg.includes(word), `${word} is missing`)
})
