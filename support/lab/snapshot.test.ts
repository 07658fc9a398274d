import assert from 'node:assert/strict'
import { test } from 'node:test'
import { difference } from './snapshot'

const LO = 'link: lo LOOPBACK,UP'
const DOCKER0 = 'link: docker0 BROADCAST,MULTICAST,UP'
const LEFT = 'link: br-0123456789ab BROADCAST,MULTICAST,UP'

test('the same lines in another order are the same state', () => {
  assert.deepEqual(difference(new Set([LO, DOCKER0]), new Set([DOCKER0, LO])), [])
})

test('a line that came and a line that went are each told', () => {
  assert.deepEqual(difference(new Set([LO, DOCKER0]), new Set([LO, LEFT])), [`+ ${LEFT}`, `- ${DOCKER0}`])
})

test('a line that changed stands beside what it was', () => {
  const before = new Set(['sysctl: net.ipv4.ip_forward = 0', LO])
  const now = new Set(['swarm: active', 'sysctl: net.ipv4.ip_forward = 1', LEFT, LO])
  assert.deepEqual(difference(before, now), [
    `+ ${LEFT}`,
    '+ swarm: active',
    '- sysctl: net.ipv4.ip_forward = 0',
    '+ sysctl: net.ipv4.ip_forward = 1',
  ])
})

test('a process that has ended since is not missed, one more of a kind is told', () => {
  const before = new Set(['process: sh', 'process: runc', 'process: dockerd'])
  const now = new Set(['process: sh', 'process: sh (number 2)', 'process: dockerd'])
  assert.deepEqual(difference(before, now), ['+ process: sh (number 2)'])
})
