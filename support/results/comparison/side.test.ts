import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Results } from '../results'
import { sampleResults, sampleRow, sampleSubject } from '../sample-results'
import { layTogether } from './side'

const run = (hour: string, ...args: Parameters<typeof sampleResults>): Results =>
  sampleResults(args[0], { id: hour, started: `2026-11-21T${hour}:00:00.000Z`, ...args[1] })

function rowsOf(...runs: Results[]): Record<string, string[]> {
  const { subjects } = layTogether(
    'place',
    'place',
    runs.map((results) => ({ folder: results.run.id, results })),
  )
  return Object.fromEntries(
    subjects.map(({ name, rows }) => [
      name,
      [...rows].map(([id, { row, folder }]) => `${id.split('#')[1]} ${row.result} in ${folder}`).sort(),
    ]),
  )
}

it('lays the runs of several engines side by side', () => {
  const rows = rowsOf(run('10', [sampleRow('a')]), run('11', [sampleRow('a', { subject: 'docker-20.10.5' })]))
  assert.deepEqual(rows, { 'docker 20.10.5': ['a passed in 11'], 'docker 28.5.2': ['a passed in 10'] })
})

it('takes the newest row of each scenario', () => {
  const rows = rowsOf(run('12', [sampleRow('a')]), run('11', [sampleRow('a', { result: 'failed' }), sampleRow('b')]))
  assert.deepEqual(rows, { 'docker 28.5.2': ['a passed in 12', 'b passed in 11'] })
})

it('knows scenarios as the newest run describes them', () => {
  const described = (hour: string, line: number) => {
    const results = run(hour, [sampleRow('a')])
    return { folder: hour, results: { ...results, scenarios: results.scenarios.map((each) => ({ ...each, line })) } }
  }
  const { scenarios } = layTogether('place', 'place', [described('11', 1), described('12', 2), described('10', 3)])
  assert.deepEqual(
    [...scenarios.values()].map(({ line }) => line),
    [2],
  )
})

it('passes over what an interrupted run never came to, and runs under a sabotage', () => {
  const { started: _, ...never } = sampleRow('a', { result: 'broken' })
  const sabotaged = {
    ...run('13', [sampleRow('a', { result: 'failed' })]),
    subjects: [{ ...sampleSubject(), sabotage: 'resolver-deaf' }],
  }
  assert.deepEqual(rowsOf(run('10', [sampleRow('a')]), run('12', [never], { interrupted: 'SIGINT' }), sabotaged), {
    'docker 28.5.2': ['a passed in 10'],
  })
})

it('passes over a sabotage beside the engine itself in a single run', () => {
  const id = 'docker-28.5.2+under-rain'
  const both = run('10', [sampleRow('a'), sampleRow('a', { subject: id, result: 'failed' })])
  const subjects = [sampleSubject(), { ...sampleSubject(), id, sabotage: 'rain' }]
  assert.deepEqual(rowsOf({ ...both, subjects }), { 'docker 28.5.2': ['a passed in 10'] })
  assert.deepEqual(rowsOf({ ...both, subjects: subjects.slice(1) }), {
    'docker 28.5.2 (sabotage rain)': ['a failed in 10'],
  })
})

it('takes a single run as it is', () => {
  const { started: _, ...never } = sampleRow('a', { result: 'broken' })
  assert.deepEqual(rowsOf(run('12', [never], { interrupted: 'SIGINT' })), { 'docker 28.5.2': ['a broken in 12'] })
})

it('knows when shards are missing', () => {
  const shard = (index: number) => run(`1${index}`, [sampleRow('a')], { shard: { index, count: 2, split: 'times' } })
  const isPart = (...runs: Results[]) =>
    layTogether(
      'p',
      'p',
      runs.map((results) => ({ folder: 'p', results })),
    ).isPart
  const runs = [[shard(1)], [shard(1), shard(2)], [run('10', [sampleRow('a')])]]
  assert.deepEqual(
    runs.map((each) => isPart(...each)),
    [true, false, false],
  )
})
