import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outcomeOf } from './echo'

const ANSWERED = `PING 172.18.0.3 (172.18.0.3) 56(84) bytes of data.
64 bytes from 172.18.0.3: icmp_seq=1 ttl=64 time=0.451 ms

--- 172.18.0.3 ping statistics ---
1 packets transmitted, 1 received, 0% packet loss, time 0ms
rtt min/avg/max/mdev = 0.451/0.451/0.451/0.000 ms
`

const ANSWERED_OVER_IPV6 = `PING fd66::11(fd66::11) 56 data bytes
64 bytes from fd66::11: icmp_seq=1 ttl=64 time=0.062 ms

--- fd66::11 ping statistics ---
1 packets transmitted, 1 received, 0% packet loss, time 0ms
rtt min/avg/max/mdev = 0.062/0.062/0.062/0.000 ms
`

const SILENCE = `PING 10.66.0.11 (10.66.0.11) 56(84) bytes of data.

--- 10.66.0.11 ping statistics ---
4 packets transmitted, 0 received, 100% packet loss, time 1544ms

`

const NOBODY_THERE = `PING 10.66.0.11 (10.66.0.11) 56(84) bytes of data.
From 10.66.0.99 icmp_seq=1 Destination Host Unreachable
From 10.66.0.99 icmp_seq=2 Destination Host Unreachable

--- 10.66.0.11 ping statistics ---
3 packets transmitted, 0 received, +2 errors, 100% packet loss, time 3065ms
pipe 3
`

const AT_LAST = `PING 10.66.0.11 (10.66.0.11) 56(84) bytes of data.
From 10.66.0.99 icmp_seq=1 Destination Host Unreachable
64 bytes from 10.66.0.11: icmp_seq=7 ttl=64 time=0.513 ms

--- 10.66.0.11 ping statistics ---
7 packets transmitted, 1 received, +1 errors, 85.7143% packet loss, time 3070ms
rtt min/avg/max/mdev = 0.513/0.513/0.513/0.000 ms
`

test('a reply is an answer, over IPv4 and IPv6', () => {
  assert.equal(outcomeOf('172.18.0.3', 0, ANSWERED), 'answered')
  assert.equal(outcomeOf('fd66::11', 0, ANSWERED_OVER_IPV6), 'answered')
})

test('silence is no answer', () => {
  assert.equal(outcomeOf('10.66.0.11', 1, SILENCE), 'no answer')
})

test('an address that nobody claims is unreachable', () => {
  assert.equal(outcomeOf('10.66.0.11', 1, NOBODY_THERE), 'unreachable')
})

test('a router that forbids it makes it unreachable', () => {
  for (const error of ['Packet filtered', 'Destination Host Prohibited', 'Time to live exceeded']) {
    assert.equal(
      outcomeOf('10.66.0.11', 1, NOBODY_THERE.replaceAll('Destination Host Unreachable', error)),
      'unreachable',
    )
  }
})

test('a reply after errors is an answer', () => {
  assert.equal(outcomeOf('10.66.0.11', 0, AT_LAST), 'answered')
})

test('a network that there is no route to is unreachable', () => {
  assert.equal(outcomeOf('172.19.0.2', 2, 'ping: connect: Network is unreachable\n'), 'unreachable')
})

test('a word before the first line changes nothing', () => {
  assert.equal(outcomeOf('172.18.0.3', 0, `Warning:\n${ANSWERED}`), 'answered')
})

test('a ping that did not look has no outcome', () => {
  const broken: [number, string][] = [
    [2, 'ping: c9: Name or service not known\n'],
    [2, 'ping: socket: Operation not permitted\n'],
    [127, 'sh: ping: not found\n'],
    [1, 'nsenter: cannot open /proc/812/ns/net: No such file or directory\n'],
    [137, 'PING 10.66.0.11 (10.66.0.11) 56(84) bytes of data.\n'],
    [1, ''],
  ]
  assert.deepEqual(
    broken.filter(([exitCode, raw]) => outcomeOf('10.66.0.11', exitCode, raw) !== undefined),
    [],
  )
})

test('silence that another exit code tells of has no outcome', () => {
  assert.equal(outcomeOf('10.66.0.11', 143, SILENCE), undefined)
})
