import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPackets } from './packets'

const [C1, C2, ALL] = ['02:42:ac:11:00:02', '02:42:ac:11:00:03', 'ff:ff:ff:ff:ff:ff']
const FRAME = { fromMac: C1, toMac: C2, length: 98 }

/** Fields as tshark prints them: addresses, ICMP type, UDP port, VNI; then the frame's MAC addresses, ARP's fields, the length. */
const REQUEST_IN_A_TUNNEL = `10.66.0.11,10.0.1.2\t10.66.0.12,10.0.1.4\t8\t4789\t4097\t${C1},c\t${C2},d\t\t\t\t98`
const REPLY_IN_A_TUNNEL = `10.66.0.12,10.0.1.4\t10.66.0.11,10.0.1.2\t0\t4789\t4097\t${C1},d\t${C2},c\t\t\t\t98`
const PLAIN_REQUEST = `10.66.0.99\t10.66.0.11\t8\t\t\t${C1}\t${C2}\t\t\t\t98`
const arp = (to: string, opcode: number, sender: string, target: string) =>
  `\t\t\t\t\t${C1}\t${to}\t${opcode}\t${sender}\t${target}\t42`

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
      ...FRAME,
    },
    {
      from: '10.66.0.12',
      to: '10.66.0.11',
      innerFrom: '10.0.1.4',
      innerTo: '10.0.1.2',
      echo: 'reply',
      udpPort: '4789',
      vni: '4097',
      ...FRAME,
    },
  ])
})

test('a plain echo has the same addresses inside and outside, and no tunnel', () => {
  assert.deepEqual(readPackets(PLAIN_REQUEST), [
    { from: '10.66.0.99', to: '10.66.0.11', innerFrom: '10.66.0.99', innerTo: '10.66.0.11', echo: 'request', ...FRAME },
  ])
})

test('an ICMP error is no echo, though it quotes one', () => {
  const unreachable = '10.66.0.99,10.66.0.99\t10.66.0.99,10.66.0.11\t3,8\t\t\ta\tb\t\t\t'
  const portUnreachable = '10.66.0.53,10.66.0.11\t10.66.0.11,10.66.0.53\t3\t53\t\ta\tb\t\t\t'
  assert.deepEqual(readPackets(`${unreachable}\n${portUnreachable}\n`), [])
})

test('ARP asks everyone, and is answered to the one who asked', () => {
  const text = [arp(ALL, 1, '172.17.0.2', '172.17.0.3'), arp(C2, 2, '172.17.0.3', '172.17.0.2')].join('\n')
  assert.deepEqual(readPackets(text), [
    { arp: 'request', sender: '172.17.0.2', target: '172.17.0.3', fromMac: C1, toMac: ALL, length: 42 },
    { arp: 'reply', sender: '172.17.0.3', target: '172.17.0.2', fromMac: C1, toMac: C2, length: 42 },
  ])
})

test("a request, or a reply, about the sender's own address is an announcement", () => {
  const text = [arp(ALL, 1, '172.17.0.2', '172.17.0.2'), arp(ALL, 2, '172.17.0.2', '172.17.0.2')].join('\n')
  assert.deepEqual(
    readPackets(text).map((packet) => 'arp' in packet && packet.arp),
    ['announcement', 'announcement'],
  )
})

test('an empty capture has no packets', () => {
  assert.deepEqual(readPackets(''), [])
})
