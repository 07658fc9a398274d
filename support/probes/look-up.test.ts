import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLookUp } from './look-up'

function dig(status: string, ...answers: string[]): string {
  const section = answers.length > 0 ? [';; ANSWER SECTION:', ...answers, ''] : []
  return [
    ';; Got answer:',
    `;; ->>HEADER<<- opcode: QUERY, status: ${status}, id: 39908`,
    `;; flags: qr rd ra; QUERY: 1, ANSWER: ${answers.length}, AUTHORITY: 0, ADDITIONAL: 0`,
    '',
    ';; QUESTION SECTION:',
    ';c2.\t\t\t\tIN\tA',
    '',
    ...section,
    '',
  ].join('\n')
}

test('an address of the resolver is found', () => {
  const raw = dig('NOERROR', 'c2.\t\t\t600\tIN\tA\t172.18.0.3')
  assert.deepEqual(readLookUp(raw), { outcome: 'found', by: 'resolver', addresses: ['172.18.0.3'] })
})

test('all addresses of a name are found, each once, behind its aliases', () => {
  const records = [
    'web.\t600\tIN\tCNAME\tc2.',
    'c2.\t600\tIN\tA\t172.18.0.3',
    'c2.\t600\tIN\tA\t172.18.0.4',
    'c2.\t600\tIN\tA\t172.18.0.3',
  ]
  assert.deepEqual(readLookUp(dig('NOERROR', ...records))?.addresses, ['172.18.0.3', '172.18.0.4'])
})

test('an entry of the hosts file is found, its address told once', () => {
  const raw = '172.17.0.3      STREAM c2\n172.17.0.3      DGRAM  \n172.17.0.3      RAW    \n;; by hosts file\n'
  assert.deepEqual(readLookUp(raw), { outcome: 'found', by: 'hosts file', addresses: ['172.17.0.3'] })
})

test('a resolver that knows no such name has not found it', () => {
  assert.deepEqual(readLookUp(dig('NXDOMAIN')), { outcome: 'not found' })
})

test('a name without an IPv4 address is not found', () => {
  assert.deepEqual(readLookUp(dig('NOERROR')), { outcome: 'not found' })
})

test('an answer to the second try is the answer', () => {
  const lost = ';; communications error to 127.0.0.11#53: timed out\n'
  const found = { outcome: 'found', by: 'resolver', addresses: ['172.18.0.3'] }
  assert.deepEqual(readLookUp(lost + dig('NOERROR', 'c2.\t600\tIN\tA\t172.18.0.3')), found)
  assert.deepEqual(readLookUp(lost + dig('NXDOMAIN')), { outcome: 'not found' })
})

test('a resolver that fails or refuses gives no answer', () => {
  assert.deepEqual(readLookUp(dig('SERVFAIL')), { outcome: 'no answer' })
  assert.deepEqual(readLookUp(dig('REFUSED')), { outcome: 'no answer' })
})

test('a resolver that is silent or not there gives no answer', () => {
  const raws = [
    ';; communications error to 127.0.0.11#53: timed out\n;; communications error to 127.0.0.11#53: timed out\n',
    ';; connection timed out; no servers could be reached\n',
    ';; communications error to 10.66.0.53#53: connection refused\n;; no servers could be reached\n',
    ';; UDP setup with 10.66.0.53#53(10.66.0.53) for c2 failed: network unreachable.\n;; no servers could be reached\n',
  ]
  assert.deepEqual(
    raws.map(readLookUp),
    raws.map(() => ({ outcome: 'no answer' })),
  )
})

test('a look-up that did not get to look has no outcome', () => {
  const broken = [
    "cat: can't open '/proc/812/root/etc/hosts': No such file or directory\n",
    'nsenter: cannot open /proc/812/ns/net: No such file or directory\n',
    'look-up: line 4: dig: not found\n',
    '',
  ]
  assert.deepEqual(
    broken.map(readLookUp),
    broken.map(() => undefined),
  )
})
