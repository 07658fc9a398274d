import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lan } from '../lab/lan'
import { linksOf, readLinks } from './links'

const v4 = (local: string, prefixlen: number) => ({ family: 'inet', local, prefixlen, scope: 'global', label: 'eth0' })
const v6 = (local: string, prefixlen: number) => ({ family: 'inet6', local, prefixlen, scope: 'link' })

/** The parts of `ip -j -d address` that matter here, of one link. */
function link(ifname: string, info_kind?: string, more: object = {}) {
  const linkinfo = info_kind ? { linkinfo: { info_kind } } : {}
  return { ifindex: 7, ifname, mtu: 1500, link_type: 'ether', ...linkinfo, addr_info: [] as object[], ...more }
}

function read(...links: object[]) {
  return readLinks(JSON.stringify(links))
}

test("a container's end of a veth pair has the number of the host's end, and its IPv4 addresses", () => {
  const addr_info = [v4('172.18.0.2', 16), v6('fe80::42:acff:fe12:2', 64), v4('10.66.0.200', 24)]
  const eth0 = link('eth0', 'veth', { link_index: 8, link_netnsid: 0, addr_info })
  assert.deepEqual(read(eth0), [
    {
      number: 7,
      name: 'eth0',
      kind: 'veth',
      up: false,
      mtu: 1500,
      peer: 8,
      addresses: ['172.18.0.2/16', '10.66.0.200/24'],
    },
  ])
})

test("IPv6 addresses are told apart from IPv4 ones, and the link's own is left out", () => {
  const addr_info = [v4('127.0.0.1', 8), { ...v6('::1', 128), scope: 'host' }, v6('fe80::1', 64)]
  const [lo] = read(link('lo', undefined, { link_type: 'loopback', addr_info }))
  assert.deepEqual([lo?.addresses, lo?.ipv6Addresses], [['127.0.0.1/8'], ['::1/128']])
})

test('a port of a bridge names its bridge', () => {
  const linkinfo = {
    info_kind: 'veth',
    info_slave_kind: 'bridge',
    info_slave_data: { state: 'forwarding', id: '0x8001' },
  }
  const [port] = read(link('veth1a2b3c4', undefined, { master: 'docker0', link_index: 2, link_netnsid: 1, linkinfo }))
  assert.deepEqual(port, {
    number: 7,
    name: 'veth1a2b3c4',
    kind: 'veth',
    up: false,
    mtu: 1500,
    peer: 2,
    master: 'docker0',
    addresses: [],
  })
})

test('a macvlan device is of the kind and mode that it has, and its peer is its parent', () => {
  const linkinfo = { info_kind: 'macvlan', info_data: { mode: 'bridge', bcqueuelen: 1000 } }
  assert.deepEqual(read(link('eth0', undefined, { link_index: 5, linkinfo })), [
    { number: 7, name: 'eth0', kind: 'macvlan bridge', up: false, mtu: 1500, peer: 5, addresses: [] },
  ])
})

test('the other kinds are told by their own words', () => {
  const bridge = {
    linkinfo: { info_kind: 'bridge', info_data: { forward_delay: 1500, bridge_id: '8000.6:0:fe:4d:1d:52' } },
  }
  const vxlan = {
    linkinfo: { info_kind: 'vxlan', info_data: { id: 4097, port: 4789, port_range: { low: 0, high: 0 } } },
  }
  const tun = { link_type: 'none', linkinfo: { info_kind: 'tun', info_data: { type: 'tun', pi: false } } }
  const lo = { link_type: 'loopback', addr_info: [v4('127.0.0.1', 8), v6('::1', 128)] }
  const links = [
    link('br0', undefined, bridge),
    link('vxlan0', undefined, vxlan),
    link('tun0', undefined, tun),
    link('lo', undefined, lo),
  ]
  assert.deepEqual(
    read(...links).map(({ kind }) => kind),
    ['bridge', 'vxlan', 'tun', 'loopback'],
  )
})

test('a link that tells no kind is a card', () => {
  assert.deepEqual(
    read(link('ens3')).map(({ kind, peer }) => [kind, peer]),
    [['card', undefined]],
  )
})

test('what is not the output of ip is an error', () => {
  assert.throws(() => readLinks('Cannot open network namespace'), SyntaxError)
  assert.throws(() => read({ ifname: 'eth0' }), /ifindex/)
})

test("the kernel's fallback tunnels are left out; no engine made them", async () => {
  const sit0 = link('sit0', 'sit', { link: null, link_type: 'sit' })
  const tunnels = [
    sit0,
    link('tunl0', 'ipip'),
    link('gre0', 'gre'),
    link('erspan0', 'erspan'),
    link('ip6tnl0', 'ip6tnl'),
    link('ip6_vti0', 'vti6'),
  ]
  const asked: (readonly string[])[] = []
  const must = async (argv: readonly string[]) => {
    asked.push(argv)
    return JSON.stringify([...tunnels, link('eth0', 'veth')])
  }
  const links = await linksOf({ must } as unknown as Lan, '/proc/812/ns/net')
  assert.deepEqual(
    links.map(({ name }) => name),
    ['eth0'],
  )
  assert.deepEqual(asked, [['nsenter', '--net=/proc/812/ns/net', 'ip', '-j', '-d', 'address']])
})
