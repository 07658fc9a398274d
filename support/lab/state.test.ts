import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readState } from './state'

const ID = '9f'.repeat(32)

const read = (section: string, ...lines: string[]) => readState([`== ${section}`, ...lines].join('\n'))

test('a link is its name and what was set of it, not whether its cable is plugged in', () => {
  assert.deepEqual(read('link', '7: to-host1@if2: <NO-CARRIER,BROADCAST,UP,LOWER_UP> mtu 1500 qdisc noqueue'), [
    'link: to-host1 BROADCAST,UP',
  ])
})

test('link-local addresses come and go by themselves', () => {
  assert.deepEqual(read('address', 'docker0  DOWN  172.17.0.1/16 fe80::42:1/64'), ['address: docker0 172.17.0.1/16'])
})

test('a table with nothing but accepting chains is the same as no table; counters do not count', () => {
  const save = [
    '*filter',
    ':FORWARD DROP [5:300]',
    ':INPUT ACCEPT [0:0]',
    '-A FORWARD -j DROP',
    'COMMIT',
    '*raw',
    ':OUTPUT ACCEPT [0:0]',
  ]
  assert.deepEqual(read('iptables-nft', '# Generated', ...save), [
    'iptables-nft: *filter :FORWARD DROP',
    'iptables-nft: *filter -A FORWARD -j DROP',
  ])
})

test('a connection is who spoke to whom; the port of the one who asked is chance', () => {
  const line =
    'tcp 6 431999 ESTABLISHED src=10.66.0.99 dst=10.66.0.11 sport=51234 dport=80 src=172.17.0.2 dst=10.66.0.99'
  assert.deepEqual(read('connection', line, line.replace('51234', '51236')), [
    'connection: tcp 10.66.0.99 to 10.66.0.11:80',
    'connection: tcp 10.66.0.99 to 10.66.0.11:80 (number 2)',
  ])
})

test('a socket that waits for its end is of no scenario', () => {
  const sockets = [
    'tcp   LISTEN    0 128 0.0.0.0:80 0.0.0.0:*',
    'tcp   TIME-WAIT 0 0 10.66.0.11:80 10.66.0.99:51234',
    'tcp   ESTAB     0 0 10.66.0.11:43210 10.66.0.99:80',
    'udp   UNCONN    0 0 10.66.0.53:53 0.0.0.0:*',
  ]
  assert.deepEqual(read('socket', ...sockets), [
    'socket: tcp LISTEN 0.0.0.0:80',
    'socket: tcp ESTAB 10.66.0.11 10.66.0.99',
    'socket: udp UNCONN 10.66.0.53:53',
  ])
})

test('the handle of host mode is no mount of a container', () => {
  assert.deepEqual(read('mount', '9 1 0:4 net:[4026] /run/docker/netns/default rw - nsfs nsfs rw'), [])
})

test('mounts, sockets and cgroups of containers read the same whatever their ids', () => {
  assert.deepEqual(read('mount', `9 1 0:9 / /var/lib/docker/containers/${ID}/mounts/shm rw - tmpfs shm rw`), [
    'mount: tmpfs /var/lib/docker/containers/ID/mounts/shm',
  ])
  assert.deepEqual(read('unix', `u_str LISTEN 0 4096 /run/containerd/s/${ID} 123 * 0`), [
    'unix: u_str LISTEN /run/containerd/s/ID',
  ])
  assert.deepEqual(read('cgroup', './pids', './pids/docker', `./pids/docker/${ID}`, `./memory/docker/${ID}`), [
    'cgroup: docker/ID',
  ])
})

test('processes are counted, and a dead one is told apart', () => {
  assert.deepEqual(read('process', '7 (sh) S 1', '8 (sh) S 1', '9 (docker proxy) Z 1'), [
    'process: sh',
    'process: sh (number 2)',
    'process: docker proxy (zombie)',
  ])
})

test('a namespace is what is mounted; an empty file is none', () => {
  const files = [
    'nsfs /proc/7/root/run/docker/netns/0123456789ab',
    'tmpfs /proc/7/root/run/docker/netns/ba9876543210',
    'nsfs /proc/7/root/run/docker/netns/default',
  ]
  assert.deepEqual(read('namespace', ...files), ['namespace: 0123456789ab'])
})

test('a sysctl has the name that a person types', () => {
  assert.deepEqual(read('sysctl', 'ipv4/conf/all/rp_filter:2', 'ipv6/conf/all/stable_secret:secret'), [
    'sysctl: net.ipv4.conf.all.rp_filter = 2',
  ])
})
