import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NetworkInfo } from '../engine/types'
import { bridgeOf } from './networks'

const Id = '0123456789abcdef'.repeat(4)

function network(info: object): NetworkInfo {
  return { Id, Driver: 'bridge', ...info } as NetworkInfo
}

test('the bridge of a network that states its name has that name', () => {
  assert.equal(bridgeOf(network({ Options: { 'com.docker.network.bridge.name': 'docker0' } })), 'docker0')
})

test('the bridge of any other network is called after the first twelve digits of its id', () => {
  assert.equal(bridgeOf(network({ Options: { 'com.docker.network.driver.mtu': '1400' } })), 'br-0123456789ab')
  assert.equal(bridgeOf(network({ Options: null })), 'br-0123456789ab')
})
