import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grown, readDrops } from './drops'

const SAVED = `*raw
:PREROUTING ACCEPT [10:840]
[3:252] -A PREROUTING -d 172.18.0.2/32 ! -i br-1 -j DROP
COMMIT
*filter
:FORWARD DROP [1:84]
:DOCKER - [0:0]
[0:0] -A DOCKER ! -i docker0 -o docker0 -j DROP
[7:588] -A DOCKER-USER -j ACCEPT
COMMIT`

test('the drops are the rules and the policies that drop, with their packets', () => {
  assert.deepEqual(readDrops(SAVED), [
    { table: 'raw', chain: 'PREROUTING', rule: '-d 172.18.0.2/32 ! -i br-1 ', packets: 3 },
    { table: 'filter', chain: 'FORWARD (policy)', rule: '', packets: 1 },
    { table: 'filter', chain: 'DOCKER', rule: '! -i docker0 -o docker0 ', packets: 0 },
  ])
})

test('a chain stands once, and only when one of its rules has dropped more than before', () => {
  const now = readDrops(SAVED)
  const before = now.map((drop) => (drop.table === 'raw' ? { ...drop, packets: 1 } : drop))
  assert.deepEqual(grown(before, now), [{ TABLE: 'raw', CHAIN: 'PREROUTING' }])
  assert.deepEqual(grown([], now), [
    { TABLE: 'raw', CHAIN: 'PREROUTING' },
    { TABLE: 'filter', CHAIN: 'FORWARD (policy)' },
  ])
})
