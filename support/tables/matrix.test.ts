import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome, ProbeResult } from '../probes/probe'
import { answerers, cellOf, compareMatrix, key, observedTable } from './matrix'

function answer(from: string, to: string, outcome: Outcome, more: Partial<ProbeResult> = {}): ProbeResult {
  const target = { text: to, address: '172.18.0.3', typed: '172.18.0.3', owner: to }
  return {
    probe: 'echo',
    from,
    target,
    outcome,
    command: `ping ${to}`,
    exitCode: 1,
    milliseconds: 12,
    raw: '',
    ...more,
  }
}

const TABLE = [
  ['FROM', 'c1', 'c2'],
  ['c1', '-', 'answered'],
  ['c2', 'no answer', '-'],
]

test('who answered stands in the cell when it is not the one asked for, or when the cell asks', () => {
  const own = answer('c1', 'c2', 'answered', { by: 'c2' })
  const other = answer('c1', 'host1', 'answered', { by: 'web' })
  assert.equal(cellOf(own, 'answered'), 'answered')
  assert.equal(cellOf(own, 'answered by c2'), 'answered by c2')
  assert.equal(cellOf(other, 'answered'), 'answered by web')
})

test('the address that the answerer saw stands in the cell only when the cell asks', () => {
  const seen = answer('c1', 'c2', 'answered', { by: 'c2', seenFrom: '172.17.0.1' })
  assert.equal(cellOf(seen, 'answered'), 'answered')
  assert.equal(cellOf(seen, 'answered, seen from 10.66.0.11'), 'answered, seen from 172.17.0.1')
  assert.equal(cellOf(answer('c1', 'c2', 'answered'), 'answered, seen from 10.66.0.11'), 'answered, seen from nobody')
})

test("a name is found at its bearer's address alone; any other address stands in the cell", () => {
  const found = (...addresses: string[]) =>
    cellOf(answer('c1', 'c2', 'found', { probe: 'look-up', addresses }), 'found')
  assert.equal(found('172.18.0.3'), 'found')
  assert.equal(found('172.18.0.9'), 'found 172.18.0.9')
  assert.equal(found('172.18.0.3', '172.19.0.3'), 'found 172.18.0.3, 172.19.0.3')
  assert.equal(found(), 'found ')
  const own = answer('c1', 'c2', 'found', { probe: 'look-up', addresses: ['172.18.0.3'] })
  assert.equal(cellOf(own, 'found 172.18.0.3'), 'found 172.18.0.3')
})

test("a service's name is found at those of its bearers that it led to; a stranger's address stays one", () => {
  const bearers = { '10.0.1.5': 'web.1', '10.0.1.6': 'web.2' }
  const target = { text: 'web', address: '10.0.1.5', typed: 'web', bearers }
  const found = answer('c1', 'web', 'found', { target, addresses: ['10.0.1.6', '10.0.1.5'] })
  assert.equal(cellOf(found, 'found web.1, web.2'), 'found web.1, web.2')
  const stray = answer('c1', 'web', 'found', { target, addresses: ['10.0.1.9', '10.0.1.5'] })
  assert.equal(cellOf(stray, 'found web.1'), 'found 10.0.1.9, web.1')
})

test('who has answered is told once each, and so is a look without an answer', () => {
  const by = (name: string) => answer('c1', 'web:80', 'answered', { by: name })
  const seen = answerers([by('web.2'), by('web.1'), by('web.2'), answer('c1', 'web:80', 'refused')])
  assert.deepEqual(seen, [{ BY: '(refused)' }, { BY: 'web.1' }, { BY: 'web.2' }])
})

test('a negative is its word and nothing else', () => {
  assert.equal(cellOf(answer('c1', 'c2', 'refused', { by: 'c2' }), 'refused by c2'), 'refused')
})

test('a table that tells what was seen is passed', () => {
  compareMatrix([answer('c2', 'c1', 'no answer'), answer('c1', 'c2', 'answered')], TABLE)
})

test('each cell that differs is a line with what was seen and how', () => {
  const results = [answer('c1', 'c2', 'unreachable'), answer('c2', 'c1', 'no answer')]
  assert.throws(() => compareMatrix(results, TABLE), {
    name: 'AssertionError',
    message: [
      'The answers differ from the table in 1 of 2 cells',
      '  c1 -> c2: expected answered, observed unreachable (172.18.0.3; ping c2; exit code 1; 12 ms)',
    ].join('\n'),
    actual: [
      ['FROM', 'c1', 'c2'],
      ['c1', '-', 'unreachable'],
      ['c2', 'no answer', '-'],
    ],
  })
})

test('several addresses of a name stand in order, and who knew it where the cell asks', () => {
  const addresses = ['10.20.0.10', '10.20.0.9']
  const found = answer('c1', 'web', 'found', { probe: 'look-up', addresses, by: 'resolver' })
  assert.equal(cellOf(found, 'found 10.20.0.9, 10.20.0.10'), 'found 10.20.0.9, 10.20.0.10')
  const own = { ...found, addresses: [found.target.address] }
  assert.equal(cellOf(own, 'found by hosts file'), 'found by resolver')
  assert.equal(cellOf(own, ' by '), 'found')
})

test('a name found where none was expected is told with its address and who knew it', () => {
  const known = { probe: 'look-up', addresses: ['172.18.0.3'], by: 'hosts file' } as const
  const compare = () =>
    compareMatrix(
      [answer('c1', 'c2', 'found', known)],
      [
        ['FROM', 'c2'],
        ['c1', 'not found'],
      ],
    )
  assert.throws(
    compare,
    /expected not found, observed found \(172\.18\.0\.3; found 172\.18\.0\.3 by hosts file; ping c2;/,
  )
})

test('a cell that nothing looked at is an error and no difference', () => {
  const compare = () => compareMatrix([answer('c1', 'c2', 'answered')], TABLE)
  assert.throws(compare, { name: 'Error', message: 'Nothing looked at the cell c2 -> c1' })
})

test('a look that the table has no cell for is an error, and so is one at a dash', () => {
  const looks = ['c3', 'c1'].map((to) => answer('c1', to, 'answered'))
  const compare = () =>
    compareMatrix([answer('c1', 'c2', 'answered'), answer('c2', 'c1', 'no answer'), ...looks], TABLE)
  assert.throws(compare, { name: 'Error', message: 'The table has no cell for: c1 -> c3; c1 -> c1' })
})

test('a table that does not begin with FROM is an error', () => {
  assert.throws(() => compareMatrix([], [['TO', 'c1']]), /first heading .* is FROM/)
})

test('the observed table has a dash where nothing looked', () => {
  const looked = new Map([[key('c1', 'c2'), answer('c1', 'c2', 'unreachable')]])
  assert.deepEqual(observedTable(TABLE, looked), [
    ['FROM', 'c1', 'c2'],
    ['c1', '-', 'unreachable'],
    ['c2', '-', '-'],
  ])
})
