import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wayTo } from './route'
import { sampleBridge, sampleMacvlan, sampleOverlay } from './sample-topology'

test('two containers of one bridge reach each other over its ports', () => {
  assert.deepEqual(wayTo(sampleBridge(), 'host1/c1', '172.17.0.3'), {
    hops: ['host1/c1', 'host1/c1#eth0', 'host1#vetha', 'host1#docker0', 'host1#vethb', 'host1/web#eth0', 'host1/web'],
    arrives: true,
  })
})

test("a published port leads from another computer through the host's own network to the container", () => {
  const { hops, arrives } = wayTo(sampleBridge(), 'outsider', '10.66.0.11', 5000)
  assert.deepEqual(hops, [
    ...['outsider', 'outsider#eth0', 'lan#to-outsider', 'lan#lan0', 'lan#to-host1', 'host1#eth0', 'host1'],
    ...['host1#docker0', 'host1#vethb', 'host1/web#eth0', 'host1/web'],
  ])
  assert.equal(arrives, true)
})

test('a port that is not published ends at the host', () => {
  assert.equal(wayTo(sampleBridge(), 'outsider', '10.66.0.11', 8080).hops.at(-1), 'host1')
})

test('a loopback address and an address of its own lead nowhere', () => {
  assert.deepEqual(wayTo(sampleBridge(), 'host1/c1', '127.0.0.1', 80), { hops: ['host1/c1'], arrives: true })
  assert.deepEqual(wayTo(sampleBridge(), 'host1/c1', '172.17.0.2', 80), { hops: ['host1/c1'], arrives: true })
})

test('containers of two hosts reach each other through the tunnel with their number', () => {
  const { hops } = wayTo(sampleOverlay(), 'host1/c1', '10.0.1.2')
  assert.deepEqual(hops.slice(3, 8), [
    'host1/over#br0',
    'host1/over#vxlan0',
    'vni 4097',
    'host2/over#vxlan0',
    'host2/over#br0',
  ])
})

test('a macvlan device leads through the card that it is on', () => {
  assert.deepEqual(wayTo(sampleMacvlan(), 'host1/c1', '10.66.0.11').hops, [
    'host1/c1',
    'host1/c1#eth0',
    'host1#eth0',
    'host1',
  ])
})

test('an address that nobody has, or that no route leads to, is not arrived at', () => {
  assert.deepEqual(wayTo(sampleBridge(), 'host1/c1', '172.17.0.77'), {
    hops: ['host1/c1', 'host1/c1#eth0'],
    arrives: false,
  })
  assert.deepEqual(wayTo(sampleMacvlan(), 'host1/c1', '192.0.2.1'), { hops: ['host1/c1'], arrives: false })
})
