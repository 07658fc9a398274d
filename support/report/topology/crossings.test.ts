import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crossings } from './crossings'

const at = (x: number, y: number) => ({ x, y })

test('wires that cross are counted, those that touch or run side by side are not', () => {
  const level = [at(0, 5), at(10, 5)]
  const upright = [at(5, 0), at(5, 10)]
  const bent = [at(0, 8), at(2, 8), at(2, 20)]
  const touching = [at(7, 5), at(7, 20)]
  const wires = new Map(Object.entries({ level, upright, bent, touching }))
  assert.equal(crossings({ wires }), 1)
})
