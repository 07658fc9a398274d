import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ScenarioResult } from '../results'
import { sampleRow } from '../sample-results'
import { changedTables } from './observations'

type Tables = Readonly<Record<string, string[][]>>

const observed = (tables: Tables) => Object.entries(tables).map(([subject, table]) => ({ subject, observed: table }))
const row = (tables: Tables) => sampleRow('one', { observations: observed(tables) })

function repeated(...attempts: Tables[]): ScenarioResult {
  const each = attempts.map((tables) => ({ ...row(tables), observations: observed(tables) }))
  return { ...row(attempts.at(-1) ?? {}), attempts: each }
}

const ROUTES = [
  ['TO', 'VIA'],
  ['default', '172.17.0.1'],
  ['172.17.0.0/16', ''],
]

it('tells rows that are gone and rows that have come', () => {
  const now = [
    ['TO', 'VIA'],
    ['172.17.0.0/16', ''],
    ['default', '172.17.0.9'],
  ]
  assert.deepEqual(changedTables(row({ 'The routes': ROUTES }), row({ 'The routes': now })), [
    {
      table: 'The routes',
      headings: ['TO', 'VIA'],
      gone: [['default', '172.17.0.1']],
      come: [['default', '172.17.0.9']],
    },
  ])
})

it('tells nothing of the same rows in another order', () => {
  const turned = [ROUTES[0] ?? [], ...ROUTES.slice(1).reverse()]
  assert.deepEqual(changedTables(row({ 'The routes': ROUTES }), row({ 'The routes': turned })), [])
})

it('tells a row that is there once more', () => {
  const twice = [...ROUTES, ['172.17.0.0/16', '']]
  const [changed] = changedTables(row({ 'The routes': ROUTES }), row({ 'The routes': twice }))
  assert.deepEqual([changed?.gone, changed?.come], [[], [['172.17.0.0/16', '']]])
})

it('tells a table that is gone, one that has come, and one with other columns', () => {
  const [gone, come] = changedTables(row({ 'The routes': ROUTES }), row({ 'The links': [['LINK'], ['eth0']] }))
  assert.deepEqual(
    [gone?.table, gone?.gone.length, come?.table, come?.come],
    ['The routes', 3, 'The links', [['LINK'], ['eth0']]],
  )
  const [columns] = changedTables(row({ 'The routes': ROUTES }), row({ 'The routes': [['TO'], ['default']] }))
  assert.deepEqual(columns?.come, [['TO'], ['default']])
})

it('takes a second look at the same thing for a table of its own', () => {
  const looks = (second: string) =>
    sampleRow('one', {
      observations: ['a', second].map((cell) => ({ subject: 'The states', observed: [['STATE'], [cell]] })),
    })
  assert.deepEqual(
    changedTables(looks('b'), looks('c')).map(({ table }) => table),
    ['The states (2)'],
  )
})

it('takes what any repetition saw for noise', () => {
  const mac = (address: string) => ({ 'The cards': [['MAC'], [address]] })
  assert.deepEqual(changedTables(repeated(mac('a'), mac('b')), repeated(mac('b'), mac('c'))), [])
  assert.equal(changedTables(repeated(mac('a'), mac('b')), repeated(mac('c'), mac('d'))).length, 1)
})
