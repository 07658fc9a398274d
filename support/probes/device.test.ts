import assert from 'node:assert/strict'
import { test } from 'node:test'
import { macInWords, readDevice } from './device'

const docker0 = {
  mtu: 1500,
  flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
  address: '02:42:3f:57:ce:4b',
  linkinfo: { info_kind: 'bridge' },
  addr_info: [
    { family: 'inet', local: '172.17.0.1', prefixlen: 16, scope: 'global' },
    { family: 'inet6', local: 'fe80::42:3fff:fe57:ce4b', prefixlen: 64, scope: 'link' },
  ],
}

test('a bridge with a port is up, has a carrier and its addresses', () => {
  assert.deepEqual(readDevice(docker0), {
    KIND: 'bridge',
    STATE: 'up',
    CARRIER: 'yes',
    MTU: '1500',
    ADDRESS: '172.17.0.1/16',
    'MAC ADDRESS': '02:42 and four more bytes',
    'LINK-LOCAL ADDRESS': 'fe80:: and its MAC address',
  })
})

test('a bridge without a port has no carrier, though it is up', () => {
  const { STATE, CARRIER } = readDevice({ ...docker0, flags: ['NO-CARRIER', 'BROADCAST', 'MULTICAST', 'UP'] })
  assert.deepEqual([STATE, CARRIER], ['up', 'no'])
})

test('a link-local address that is not made from the MAC address is told as it is', () => {
  const addr_info = [{ family: 'inet6', local: 'fe80::1', prefixlen: 64, scope: 'link' }]
  assert.equal(readDevice({ ...docker0, addr_info })['LINK-LOCAL ADDRESS'], 'fe80::1')
})

test('a link-local address is made as the kernel writes it, zeros left out', () => {
  const addr_info = [{ family: 'inet6', local: 'fe80::2ff:fe00:1', prefixlen: 64, scope: 'link' }]
  const device = { ...docker0, address: '02:00:02:00:00:01', addr_info }
  assert.equal(readDevice(device)['LINK-LOCAL ADDRESS'], 'fe80:: and its MAC address')
})

for (const [mac, ipv4, words] of [
  ['02:42:ac:12:00:02', '172.18.0.2', '02:42 and the IPv4 address'],
  ['02:42:ac:12:00:02', '172.18.0.3', 'locally administered, not from the IPv4 address'],
  ['b2:e1:66:6b:5e:cb', undefined, 'locally administered, not 02:42'],
  ['00:16:3e:01:02:03', undefined, 'not a local one: 00:16:3e:01:02:03'],
] as const)
  test(`${mac} of ${ipv4 ?? 'nobody'} is told as: ${words}`, () => {
    assert.equal(macInWords(mac, ipv4), words)
  })
