import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNamespaces } from './namespaces'

const json = (...items: object[]) => JSON.stringify(items)
const link = (ifindex: number, ifname: string, more: object = {}) => ({
  ifindex,
  ifname,
  flags: ['BROADCAST', 'UP'],
  link_type: 'ether',
  address: '02:42:ac:11:00:02',
  addr_info: [],
  ...more,
})
const address = (local: string, prefixlen: number, scope = 'global') => ({ local, prefixlen, scope })
const pair = (link_index: number, link_netnsid: number) => ({
  link_index,
  link_netnsid,
  linkinfo: { info_kind: 'veth' },
})

const HOST = [
  link(5, 'veth1', { ...pair(2, 0), master: 'docker0' }),
  link(6, 'sit0', { linkinfo: { info_kind: 'sit' } }),
]
const CONTAINER = [
  link(2, 'eth0', {
    ...pair(5, 1),
    addr_info: [address('172.17.0.2', 16), address('fe80::1', 64, 'link'), address('fd00::2', 64)],
  }),
]
const ROUTES = [{ dst: 'default', gateway: '172.17.0.1', dev: 'eth0' }]

const TEXT = [
  'place host1 100 /proc/7/ns/net',
  'place host1 200 /proc/7/root/proc/30/ns/net',
  'nat host1 -A DOCKER -p tcp --dport 5000 -j DNAT --to-destination 172.17.0.2:80',
  '=== 100',
  json(...HOST),
  '[ ]',
  json({ name: '200', id: 0 }, { name: '100' }),
  '=== 200',
  json(...CONTAINER),
  json(...ROUTES),
  json({ name: '100', id: 1 }),
  '=== 17',
  '',
].join('\n')

test('the other end of a pair is the interface of that number in the namespace that its neighbour number names', () => {
  const [host, container] = readNamespaces(TEXT).namespaces
  assert.deepEqual(host?.interfaces[0]?.peer, { inode: '200', number: 2 })
  assert.deepEqual(container?.interfaces[0]?.peer, { inode: '100', number: 5 })
})

test('an interface keeps its addresses without link-local ones, and its bridge', () => {
  const [host, container] = readNamespaces(TEXT).namespaces
  assert.deepEqual(container?.interfaces[0]?.addresses, ['172.17.0.2/16', 'fd00::2/64'])
  assert.equal(host?.interfaces[0]?.master, 'docker0')
})

test('tunnels that the kernel puts into every namespace, and files that are no namespace, are left out', () => {
  const { namespaces } = readNamespaces(TEXT)
  assert.deepEqual(
    namespaces.map(({ inode, interfaces }) => [inode, interfaces.map(({ name }) => name)]),
    [
      ['100', ['veth1']],
      ['200', ['eth0']],
    ],
  )
})

test('places, routes and rules are kept', () => {
  const { places, namespaces, nat } = readNamespaces(TEXT)
  assert.deepEqual(places[1], { machine: 'host1', inode: '200', path: '/proc/7/root/proc/30/ns/net' })
  assert.deepEqual(namespaces[1]?.routes, [{ to: 'default', via: '172.17.0.1', through: 'eth0' }])
  assert.match(nat.get('host1') ?? '', /--dport 5000/)
})
