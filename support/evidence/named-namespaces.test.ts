import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContainerInfo, NetworkInfo } from '../engine/types'
import type { Host } from '../lab/host'
import { nameNamespaces } from './named-namespaces'
import type { SeenInterface, SeenLab } from './namespaces'
import type { EngineFacts } from './topology'

function link(name: string, number: number, more: Partial<SeenInterface> = {}): SeenInterface {
  return { number, name, kind: 'veth', up: true, addresses: [], ...more }
}

function container(name: string, pid: number, mode: string, networks: object = {}): ContainerInfo {
  const info = { Id: `id-${name}`, Name: `/${name}`, State: { Running: pid > 0, Pid: pid } }
  return { ...info, HostConfig: { NetworkMode: mode }, NetworkSettings: { Networks: networks } } as ContainerInfo
}

const web = container('web', 30, 'over', { over: { IPAddress: '10.0.1.2' } })
const borrower = container('borrower', 31, 'container:id-web')
const inhost = container('inhost', 32, 'host')
const stopped = container('stopped', 0, 'bridge')
const ENGINE: EngineFacts = {
  host: { name: 'host1' } as Host,
  containers: [borrower, web, inhost, stopped],
  networks: [{ Id: 'abcdef0123456789', Name: 'over', Driver: 'overlay' } as NetworkInfo],
}

const inside = (pid: number) => `/proc/7/root/proc/${pid}/ns/net`
const SEEN: SeenLab = {
  nat: new Map(),
  places: [
    { machine: 'lan', inode: '1', path: '/lan' },
    { machine: 'lan', inode: '5', path: '/run/netns/red' },
    { machine: 'host1', inode: '2', path: '/proc/7/ns/net' },
    ...[30, 31].map((pid) => ({ machine: 'host1', inode: '3', path: inside(pid) })),
    { machine: 'host1', inode: '2', path: inside(32) },
    { machine: 'host1', inode: '4', path: '/proc/7/root/run/docker/netns/1-abcdef0123' },
    { machine: 'host1', inode: '6', path: '/proc/7/root/run/docker/netns/ingress_sbox' },
  ],
  namespaces: [
    { inode: '1', interfaces: [link('lan0', 2)], routes: [] },
    { inode: '2', interfaces: [link('veth9', 9, { peer: { inode: '5', number: 2 } })], routes: [] },
    {
      inode: '3',
      interfaces: [link('eth0', 2, { addresses: ['10.0.1.2/24'], peer: { inode: '4', number: 8 } })],
      routes: [],
    },
    { inode: '4', interfaces: [link('veth0', 8, { peer: { inode: '3', number: 2 } })], routes: [] },
    { inode: '5', interfaces: [link('red-end', 2, { peer: { inode: '2', number: 9 } })], routes: [] },
    { inode: '6', interfaces: [link('eth0', 2)], routes: [] },
  ],
}

const { namespaces, namespaceOf } = nameNamespaces(SEEN, [ENGINE])

test('a namespace is called after what it belongs to; one made by hand is of the machine that it is wired to', () => {
  assert.deepEqual(
    namespaces.map(({ id, kind, machine }) => [id, kind, machine]),
    [
      ['host1', 'machine', 'host1'],
      ['host1/ingress_sbox', 'engine', 'host1'],
      ['host1/overlay over', 'overlay', 'host1'],
      ['host1/web', 'container', 'host1'],
      ['lan', 'lan', 'lan'],
      ['lan/red', 'hand', 'host1'],
    ],
  )
})

test('a container is in the namespace that its process is in, whosever it is; a stopped one in none', () => {
  assert.deepEqual(
    [web, borrower, inhost, stopped].map((info) => namespaceOf('host1', info)),
    ['host1/web', 'host1/web', 'host1', undefined],
  )
})

test('an interface has its other end and its network by name', () => {
  const [eth0] = namespaces.find(({ id }) => id === 'host1/web')?.interfaces ?? []
  assert.deepEqual(eth0?.peer, { namespace: 'host1/overlay over', interface: 'veth0' })
  assert.equal(eth0?.network, 'over')
})
