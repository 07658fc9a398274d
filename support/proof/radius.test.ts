import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCatalogue } from '../claims/catalogue'
import { allFaults } from '../workflow/faults'
import { explained, readRadius, withProof } from './radius'
import { IN_THEN, sampleProof, sampleScenario, sampleTrial } from './sample-proof'

const SCENARIOS = [sampleScenario('a', '@breaks-with-deaf'), sampleScenario('b', '@breaks-with-deaf')]
const [A = '', B = ''] = SCENARIOS.map(({ id }) => id)
const OTHER = 'features/names/names.feature#other'
const HEALTHY = ['a', 'b'].map((name) => sampleTrial(name, undefined, 'passed'))

test('what a proof has tried is as it says, all else stays', () => {
  const trials = [...HEALTHY, sampleTrial('a', 'deaf', 'failed', IN_THEN), sampleTrial('b', 'deaf', 'broken')]
  const before = {
    measured: 'docker 20.10.5',
    faults: {
      deaf: { tried: 3, kills: [{ step: 'the old answers', scenarios: [B, OTHER] }], disturbs: [A] },
      rain: { tried: 1, kills: [{ step: '', scenarios: [A] }], disturbs: [] },
    },
  }
  const after = withProof(before, sampleProof(SCENARIOS, trials), [A, B, OTHER])
  assert.equal(after.measured, 'docker 28.5.2')
  assert.deepEqual(after.faults['deaf'], {
    tried: 3,
    kills: [
      { step: 'the answers are', scenarios: [A] },
      { step: 'the old answers', scenarios: [OTHER] },
    ],
    disturbs: [B],
  })
  assert.deepEqual(after.faults['rain'], before.faults.rain)
})

test('scenarios that the catalogue no longer holds are left out', () => {
  const trials = [...HEALTHY, sampleTrial('a', 'deaf', 'failed', IN_THEN)]
  const before = {
    measured: '',
    faults: { deaf: { tried: 9, kills: [{ step: '', scenarios: [OTHER] }], disturbs: [] } },
  }
  const { faults } = withProof(before, sampleProof(SCENARIOS, trials), [A, B])
  assert.equal(faults['deaf']?.tried, 2)
  assert.deepEqual(
    faults['deaf'].kills.flatMap(({ scenarios }) => scenarios),
    [A],
  )
})

test('what is written down speaks of scenarios that there are', async () => {
  const known = new Set((await readCatalogue()).map(({ id }) => id))
  const { faults } = await readRadius()
  const named = Object.values(faults).flatMap(({ kills, disturbs }) => [
    ...kills.flatMap(({ scenarios }) => scenarios),
    ...disturbs,
  ])
  assert.deepEqual(
    named.filter((id) => !known.has(id)),
    [],
  )
})

test('a kill is explained by what the fault says of that kind of Then, and by nothing else', () => {
  const kill = (step: string) => ({ step, scenarios: [A] })
  const radius = {
    measured: 'docker 28.5.2',
    faults: { deaf: { tried: 2, kills: [kill('the answers are'), kill('the routes are')], disturbs: [] } },
  }
  const fault = { onlyControls: false, reaches: { 'the answers are': 'Nobody hears.' } }
  const { faults } = explained(radius, [
    { ...fault, name: 'rain', title: 'Rain' },
    { ...fault, name: 'deaf', title: 'Deaf' },
  ])
  assert.deepEqual(
    faults.map(({ name, title, kills }) => [name, title, ...kills.map(({ because }) => because)]),
    [['deaf', 'Deaf', 'Nobody hears.', undefined]],
  )
})

test('every kill that is written down is explained, and is of a fault that there is', async () => {
  const radius = await readRadius()
  const { faults } = explained(radius, allFaults())
  assert.deepEqual(faults.map(({ name }) => name).sort(), Object.keys(radius.faults).sort())
  const unexplained = faults.flatMap(({ name, kills }) =>
    kills.flatMap(({ step, because }) => (because === undefined ? [{ name, step }] : [])),
  )
  assert.deepEqual(unexplained, [])
})
