import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KNOWN_LEAKS, type KnownLeak, knownLeakOf } from './known-leaks'

const LEAK: KnownLeak = {
  id: 'chain',
  title: 'A chain stays.',
  range: '>=26.0 <28.0',
  lines: [/^\+ iptables-nft: \*filter :LEFT/],
  source: 'https://example.org/1',
}

test('a line is of a known leak on the versions that have it, and new on others', () => {
  const line = '+ iptables-nft: *filter :LEFT -'
  assert.equal(knownLeakOf(line, '26.1.5', [LEAK])?.id, 'chain')
  assert.equal(knownLeakOf(line, '28.5.2', [LEAK]), undefined)
  assert.equal(knownLeakOf('+ link: left0', '26.1.5', [LEAK]), undefined)
})

test('no two leaks of the register have one name', () => {
  const ids = KNOWN_LEAKS.map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
})
