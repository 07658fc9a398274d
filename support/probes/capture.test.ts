import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPackets } from './capture'

/** Fields as tshark prints them: ip.src, ip.dst, icmp.type, udp.dstport, vxlan.vni. */
const REQUEST_IN_A_TUNNEL = '10.66.0.11,10.0.1.2\t10.66.0.12,10.0.1.4\t8\t4789\t4097'
const REPLY_IN_A_TUNNEL = '10.66.0.12,10.0.1.4\t10.66.0.11,10.0.1.2\t0\t4789\t4097'
const PLAIN_REQUEST = '10.66.0.99\t10.66.0.11\t8\t\t'

test('an echo in a tunnel has the addresses of both layers, the port and the number of the tunnel', () => {
  assert.deepEqual(readPackets(`${REQUEST_IN_A_TUNNEL}\n${REPLY_IN_A_TUNNEL}\n`), [
    {
      from: '10.66.0.11',
      to: '10.66.0.12',
      innerFrom: '10.0.1.2',
      innerTo: '10.0.1.4',
      echo: 'request',
      udpPort: '4789',
      vni: '4097',
    },
    {
      from: '10.66.0.12',
      to: '10.66.0.11',
      innerFrom: '10.0.1.4',
      innerTo: '10.0.1.2',
      echo: 'reply',
      udpPort: '4789',
      vni: '4097',
    },
  ])
})

test('a plain echo has the same addresses inside and outside, and no tunnel', () => {
  assert.deepEqual(readPackets(PLAIN_REQUEST), [
    { from: '10.66.0.99', to: '10.66.0.11', innerFrom: '10.66.0.99', innerTo: '10.66.0.11', echo: 'request' },
  ])
})

test('an ICMP error is no echo, though it quotes one', () => {
  const unreachable = '10.66.0.99,10.66.0.99\t10.66.0.99,10.66.0.11\t3,8\t\t'
  const portUnreachable = '10.66.0.53,10.66.0.11\t10.66.0.11,10.66.0.53\t3\t53\t'
  assert.deepEqual(readPackets(`${unreachable}\n${portUnreachable}\n`), [])
})

test('an empty capture has no packets', () => {
  assert.deepEqual(readPackets(''), [])
})
