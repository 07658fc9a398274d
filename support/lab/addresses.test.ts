import assert from 'node:assert/strict'
import { isIPv4, isIPv6 } from 'node:net'
import { test } from 'node:test'
import {
  addressOn,
  MACHINE_NAMES,
  macOf,
  numberOf,
  OUTSIDER,
  RESOLVER,
  ROUTER,
  SEGMENTS,
  type Segment,
} from './addresses'

const NUMBERS = [ROUTER, RESOLVER, ...MACHINE_NAMES.map(numberOf)]

test('the machines have the addresses that the features write', () => {
  assert.deepEqual(
    MACHINE_NAMES.map((name) => [name, addressOn('lan', numberOf(name)).v4]),
    [
      ['host1', '10.66.0.11'],
      ['host2', '10.66.0.12'],
      ['host3', '10.66.0.13'],
      ['outsider', '10.66.0.99'],
    ],
  )
  assert.deepEqual(addressOn('far', OUTSIDER), { v4: '10.67.0.99', v6: 'fd67::99' })
})

test('no two places of the lab share an address', () => {
  const segments = Object.keys(SEGMENTS) as Segment[]
  const all = segments.flatMap((segment) => NUMBERS.map((number) => addressOn(segment, number)))
  assert.equal(new Set(all.flatMap(({ v4, v6 }) => [v4, v6])).size, all.length * 2)
  assert.deepEqual(
    all.filter(({ v4, v6 }) => !isIPv4(v4) || !isIPv6(v6)),
    [],
  )
})

test('hardware addresses are locally administered, of one machine each, and fixed', () => {
  assert.equal(macOf('host1'), '02:66:00:00:00:0b')
  const all = MACHINE_NAMES.map(macOf)
  assert.equal(new Set(all).size, all.length)
  assert.deepEqual(
    all.filter((mac) => !/^02(:[0-9a-f]{2}){5}$/.test(mac)),
    [],
  )
})
