import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCatalogue } from '../claims/catalogue'
import { SABOTAGES } from '../sabotage'
import { readRadius, withProof } from './radius'
import { IN_THEN, sampleProof, sampleScenario, sampleTrial } from './sample-proof'

const SCENARIOS = [sampleScenario('a', '@breaks-with-deaf'), sampleScenario('b', '@breaks-with-deaf')]
const [A = '', B = ''] = SCENARIOS.map(({ id }) => id)
const OTHER = 'features/names/names.feature#other'
/** Of all but the old. */
const explain = (fault: string, step: string) => (step === 'the answers are' ? `${fault}: ${step}` : undefined)
const HEALTHY = ['a', 'b'].map((name) => sampleTrial(name, undefined, 'passed'))

test('what a proof has tried is as it says, all else stays', () => {
  const trials = [...HEALTHY, sampleTrial('a', 'deaf', 'failed', IN_THEN), sampleTrial('b', 'deaf', 'broken')]
  const before = {
    measured: 'docker 20.10.5',
    faults: {
      deaf: { title: 'Old', tried: 3, kills: [{ step: 'the old answers', scenarios: [B, OTHER] }], disturbs: [A] },
      rain: { title: 'Rain', tried: 1, kills: [{ step: '', scenarios: [A] }], disturbs: [] },
    },
  }
  const after = withProof(before, sampleProof(SCENARIOS, trials), [A, B, OTHER], explain)
  assert.equal(after.measured, 'docker 28.5.2')
  assert.deepEqual(after.faults['deaf'], {
    title: 'Nobody hears',
    tried: 3,
    kills: [
      { step: 'the answers are', because: 'deaf: the answers are', scenarios: [A] },
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
    faults: { deaf: { title: '', tried: 9, kills: [{ step: '', scenarios: [OTHER] }], disturbs: [] } },
  }
  const { faults } = withProof(before, sampleProof(SCENARIOS, trials), [A, B], explain)
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

test('what is written down gives the reasons that the faults themselves give', async () => {
  const { faults } = await readRadius()
  const written = Object.entries(faults).flatMap(([name, { kills }]) =>
    kills.map(({ step, because }) => ({ name, step, because })),
  )
  const reaches = new Map(Object.entries(SABOTAGES).map(([name, fault]) => [name, fault.reaches]))
  assert.deepEqual(
    written.filter(({ name, step, because }) => reaches.get(name)?.[step] !== because),
    [],
  )
})
