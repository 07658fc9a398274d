import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTimes, trimmedMean } from './echo-times'

test('each reply of ping gives its time', () => {
  const printed = `PING 172.17.0.3 (172.17.0.3) 56(84) bytes of data.
64 bytes from 172.17.0.3: icmp_seq=1 ttl=64 time=0.061 ms
64 bytes from 172.17.0.3: icmp_seq=2 ttl=64 time=1.20 ms

--- 172.17.0.3 ping statistics ---
2 packets transmitted, 2 received, 0% packet loss, time 1003ms
rtt min/avg/max/mdev = 0.061/0.630/1.20/0.569 ms
`
  assert.deepEqual(readTimes(printed), [0.061, 1.2])
})

test('the slowest ones are left out of the mean, never all of them', () => {
  assert.equal(trimmedMean([2, 1, 3, 100], 0.25), 2)
  assert.equal(trimmedMean([7], 0.5), 7)
})
