import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CountingLink, passed, readCounts } from './packet-counts'

const link = (name: string, bothWays: number, more: Partial<CountingLink> = {}): CountingLink => ({
  ...{ number: 1, name, kind: 'veth', up: true, mtu: 1500, addresses: [], bothWays },
  ...more,
})

test('of what was received and what was sent the fewer count', () => {
  const text = '[{"ifname":"eth0","stats64":{"rx":{"packets":7,"bytes":1},"tx":{"packets":5,"bytes":1}}}]'
  assert.deepEqual([...readCounts(text)], [['eth0', 5]])
})

test('an interface was passed when it handled every echo, a bridge when one of its ports did', () => {
  const before = [
    link('br0', 0),
    link('veth0', 3, { master: 'br0' }),
    link('veth1', 0, { master: 'br1' }),
    link('br1', 0),
  ]
  const after = [
    link('br0', 0),
    link('veth0', 53, { master: 'br0' }),
    link('veth1', 49, { master: 'br1' }),
    link('br1', 0),
  ]
  assert.deepEqual(
    passed(before, after, 50).map(({ name }) => name),
    ['br0', 'veth0'],
  )
})
