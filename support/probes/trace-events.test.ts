import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLegacyTrace, readNftTrace } from './trace-events'

const HEAD = 'IN=docker0 MACSRC=92:6d:d2:50:1f:ff MACDST=ca:b7:53:b7:6c:92 MACPROTO=0800'

const in_ = (table: string, ...chains: string[]) => chains.map((chain) => ({ table, chain }))

test('with nftables a packet came through the chains of its events, and those it was sent to', () => {
  const text = `PACKET: 2 a8e0797a ${HEAD} SRC=172.17.0.2 DST=172.17.0.4 LEN=84 TOS=0x0 TTL=64 ID=51885 DF 
 TRACE: 2 a8e0797a raw:PREROUTING:rule:0x5:CONTINUE  iptables -t raw -A PREROUTING -p icmp -j TRACE
 TRACE: 2 a8e0797a raw:PREROUTING:policy:ACCEPT 
PACKET: 2 a8e0797a ${HEAD} OUT=docker0 SRC=172.17.0.2 DST=172.17.0.4 LEN=84 TOS=0x0 TTL=64 ID=51885 DF 
 TRACE: 2 a8e0797a filter:FORWARD:rule:0xd:JUMP:DOCKER-USER  iptables -t filter -A FORWARD -j DOCKER-USER
 TRACE: 2 a8e0797a filter:FORWARD:rule:0xe:ACCEPT  iptables -t filter -A FORWARD -i docker0 -j ACCEPT`
  const chains = [...in_('raw', 'PREROUTING', 'PREROUTING'), ...in_('filter', 'FORWARD', 'DOCKER-USER', 'FORWARD')]
  assert.deepEqual(readNftTrace(text), [{ from: '172.17.0.2', to: '172.17.0.4', chains }])
})

test('with nftables the events of several packets are told apart', () => {
  const text = `PACKET: 2 aa ${HEAD} SRC=172.17.0.2 DST=172.17.0.4 LEN=84
PACKET: 2 bb ${HEAD} SRC=172.17.0.4 DST=172.17.0.2 LEN=84
 TRACE: 2 bb raw:PREROUTING:policy:ACCEPT 
 TRACE: 2 aa nat:PREROUTING:policy:ACCEPT `
  assert.deepEqual(readNftTrace(text), [
    { from: '172.17.0.2', to: '172.17.0.4', chains: in_('nat', 'PREROUTING') },
    { from: '172.17.0.4', to: '172.17.0.2', chains: in_('raw', 'PREROUTING') },
  ])
})

test('with the old back end a packet is known by its addresses and its echo', () => {
  const text = [
    'TRACE: raw:PREROUTING:policy:2 \t172.17.0.2\t172.17.0.3\t8\t1',
    'TRACE: filter:DOCKER-USER:return:1 \t172.17.0.2\t172.17.0.3\t8\t1',
    'TRACE: raw:PREROUTING:policy:2 \t172.17.0.3\t172.17.0.2\t0\t1',
    'somebody else logs\t172.17.0.3\t172.17.0.2\t0\t1',
  ].join('\n')
  assert.deepEqual(readLegacyTrace(text), [
    { from: '172.17.0.2', to: '172.17.0.3', chains: [...in_('raw', 'PREROUTING'), ...in_('filter', 'DOCKER-USER')] },
    { from: '172.17.0.3', to: '172.17.0.2', chains: in_('raw', 'PREROUTING') },
  ])
})

test('nothing heard is no packet', () => {
  assert.deepEqual(readNftTrace(''), [])
  assert.deepEqual(readLegacyTrace(''), [])
})
