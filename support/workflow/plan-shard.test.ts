import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { loadSources } from '@cucumber/cucumber/api'
import { cucumberOptions } from '../cucumber-options'
import { type Plan, planRun } from './plan'

const FEATURES = {
  'ports.feature': `
Feature: Ports
  Scenario Outline: A port
    Given the port <port>
    Examples:
      | port |
      | 80   |
      | 81   |
    @slow
    Examples:
      | port |
      | 82   |
      | 83   |
  Scenario: A port
    Given the port 84
`,
  'names.feature': `
Feature: Names
  Background:
    Given a network
  Scenario: Of its own
    Given a name
  Rule: The first
    Scenario: Of a rule
      Given a name
    @slow
    Scenario: Of a rule
      Given a name
  Rule: The second
    Scenario Outline: Of a rule
      Given the name <name>
      Examples:
        | name |
        | one  |
        | two  |
`,
}

const NO_TIMES = new Map<string, number>()
let folder = ''

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-shard-'))
  for (const [name, text] of Object.entries(FEATURES)) await writeFile(path.join(folder, name), text)
})

after(() => rm(folder, { recursive: true }))

/** What Cucumber itself would run of a plan, `FILE:LINE` each. */
async function taken({ paths }: Pick<Plan, 'paths'>, tags: string): Promise<string[]> {
  const { plan } = await loadSources(cucumberOptions({ paths, tags }).sources)
  return plan.map(({ uri, location }) => `${path.basename(uri)}:${location.line}`).sort()
}

async function shards(count: number, tags: string, times = NO_TIMES): Promise<string[][]> {
  const parts = Array.from({ length: count }, (_, part) =>
    planRun([folder], tags, { index: part + 1, count, times }).then((plan) => taken(plan, tags)),
  )
  return Promise.all(parts)
}

for (const tags of ['', 'not @slow', '@slow']) {
  test(`the shards together are the selection, and none has what another has: "${tags}"`, async () => {
    const whole = await taken({ paths: [folder] }, tags)
    for (let count = 1; count <= whole.length; count += 1) {
      const parts = await shards(count, tags)
      assert.deepEqual(parts.flat().sort(), whole, `${count} shards`)
      const sizes = parts.map(({ length }) => length)
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, `${count} shards: ${sizes}`)
    }
  })
}

test('a shard takes single rows of outlines, and of two scenarios of one name the one that is its', async () => {
  const plan = await planRun([folder], '', { index: 1, count: 10, times: NO_TIMES })
  assert.deepEqual([plan.pickles.length, plan.paths.length], [1, 1])
  assert.match(plan.paths[0] ?? '', /names\.feature:5$/)
  const [, ...rest] = await shards(10, '')
  assert.deepEqual(rest.flat(), [
    ...['names.feature:8', 'names.feature:11', 'names.feature:18', 'names.feature:19'],
    ...['ports.feature:14', 'ports.feature:7', 'ports.feature:8', 'ports.feature:12', 'ports.feature:13'],
  ])
})

test('times decide who goes where', async () => {
  const { pickles } = await planRun([`${folder}/ports.feature`], '')
  const place = path.relative(process.cwd(), path.join(folder, 'ports.feature'))
  const rows = ['a-port', 'a-port/1', 'a-port/2', 'a-port/3', 'a-port/4']
  const times = new Map(rows.map((row) => [`${place}#${row}`, row === 'a-port/2' ? 100 : 1]))
  const one = await planRun([`${folder}/ports.feature`], '', { index: 1, count: 2, times })
  assert.deepEqual([pickles.length, one.pickles.length], [5, 1])
  assert.deepEqual(await taken(one, ''), ['ports.feature:8'])
})

test('a plan names the engines of its own shard only, and all shards name one split', async () => {
  const parts = await Promise.all([1, 2, 3].map((index) => planRun([folder], '', { index, count: 3, times: NO_TIMES })))
  assert.equal(new Set(parts.map(({ shard }) => shard?.split)).size, 1)
  assert.deepEqual(parts[1]?.shard, { index: 2, count: 3, split: parts[0]?.shard?.split })
  assert.equal((await planRun([folder], '')).shard, undefined)
})

test('more shards than scenarios are refused', async () => {
  await assert.rejects(
    planRun([folder], '@slow', { index: 4, count: 4, times: NO_TIMES }),
    /^UsageError: --shard 4\/4 would be empty: 4 shards are too many for a selection of 3$/,
  )
})
