import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IN_THEN, SAMPLE_FAULTS, sampleProof, sampleScenario, sampleTrial } from '../../proof/sample-proof'
import { sampleRow } from '../../results/sample-results'
import { pageProblems } from '../../self/page-problems'
import { proofText } from './console'
import { proofMarkdown } from './markdown'
import { proofPage } from './page'
import { showTrial } from './progress'

const SCENARIOS = [
  sampleScenario('dies', '@breaks-with-deaf'),
  sampleScenario('lives', '@breaks-with-deaf'),
  sampleScenario('stumbles', '@breaks-with-deaf'),
  sampleScenario('names <none>'),
]
const TRIALS = [
  ...SCENARIOS.map(({ name }) => sampleTrial(name, undefined, 'passed')),
  sampleTrial('dies', 'deaf', 'failed', IN_THEN),
  sampleTrial('lives', 'deaf', 'passed'),
  sampleTrial('stumbles', 'deaf', 'broken', { step: { text: 'Given the containers' }, said: 'no such image' }),
]
const PROOF = sampleProof(SCENARIOS, TRIALS)
const LOOK = { color: false, width: 100, folder: 'reports/r' }

test('the console tells what is wrong with the command that repeats it, then the scores, the verdict last', () => {
  const lines = proofText(PROOF, LOOK).split('\n')
  assert.ok(lines.includes('Survived: they passed under a fault that should break them (1)'))
  assert.ok(lines.includes('    ./vethlab run features/names/names.feature:3 --sabotage deaf'))
  assert.ok(lines.some((line) => line.includes('broken in "Given the containers", but it should fail in a Then')))
  assert.deepEqual(
    lines.filter((line) => /^(topic|names|all) /.test(line)).map((line) => line.split(/ {2,}/)),
    [
      ['topic', 'scenarios', 'proven', 'faults killed', 'controls blocked'],
      ['names', '4', '1', '1 of 3 (33 %)', '-'],
      ['all', '4', '1', '1 of 3 (33 %)', '-'],
    ],
  )
  assert.match(lines.slice(-2).join(' '), /1 proven, 1 survived, 1 misdiagnosed, 1 unproven/)
})

test('an incomplete proof says how to go on with it', () => {
  const text = proofText(sampleProof(SCENARIOS, []), LOOK)
  assert.match(text, /The proof is incomplete: go on with --continue reports\/r/)
})

test('Markdown and the page hold whatever a scenario is called', async () => {
  assert.match(proofMarkdown(PROOF), /names \\<none\\>/)
  const all = sampleProof(SCENARIOS, TRIALS, { wishes: { allPairs: true } })
  for (const proof of [PROOF, all]) assert.deepEqual(await pageProblems(await proofPage(proof)), [])
})

test('how far a fault reaches is told when all pairs were tried', () => {
  const trials = [...TRIALS, sampleTrial('names <none>', 'deaf', 'failed', IN_THEN)]
  const all = sampleProof(SCENARIOS, trials, { wishes: { allPairs: true, only: ['deaf'] } })
  const row = proofText(all, LOOK)
    .split('\n')
    .find((line) => line.startsWith('deaf'))
  assert.deepEqual(row?.split(/ {2,}/), ['deaf', '1', '1', '1', '0', '0'])
})

test('Markdown gives the reason of what a fault killed too, and says where there is none', () => {
  const [deaf] = SAMPLE_FAULTS
  const shown = { ...IN_THEN, step: { ...IN_THEN.step, definition: 'the names are' }, said: 'Two <names>' }
  const trials = [
    ...TRIALS,
    sampleTrial('names <none>', 'deaf', 'failed', IN_THEN),
    sampleTrial('others', undefined, 'passed'),
    sampleTrial('others', 'deaf', 'failed', shown),
  ]
  const text = proofMarkdown(
    sampleProof([...SCENARIOS, sampleScenario('others')], trials, {
      faults: [{ ...deaf, reaches: { 'the answers are': 'Nobody hears the question.' } }],
      wishes: { allPairs: true, only: ['deaf'] },
    }),
  )
  assert.match(text, /^- the answers are \(1\): Nobody hears the question\.$/m)
  assert.match(text, /^- the names are \(1\): \*\*unexplained\*\*\n {2}- others: Two \\<names\\>: /m)
})

test('progress shows a trial by what it shows', () => {
  const trials = [sampleTrial('lives', undefined, 'passed')]
  const show = showTrial({
    faults: [{ name: 'deaf', title: '', onlyControls: false }],
    wishes: { allPairs: false },
    trials,
  })
  const [, lives] = SCENARIOS
  assert.ok(lives)
  const under = sampleRow('lives', { subject: 'docker-28.5.2+under-deaf' })
  assert.deepEqual([show(sampleRow('lives'), lives).word, show(under, lives).word], ['passed', 'survived'])
  assert.equal(show(under, lives).isGood, false)
})
