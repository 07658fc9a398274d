import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SAMPLE_FAULTS, sampleScenario, sampleTrial } from '../proof/sample-proof'
import type { Trial } from '../proof/trial'
import { sampleSubject } from '../results/sample-results'
import type { Session } from '../session'
import { stagesOf } from './prove-stages'

const SCENARIOS = [sampleScenario('a', '@breaks-with-deaf'), { ...sampleScenario('b'), line: 9 }]
const PROVING = {
  scenarios: SCENARIOS,
  faults: SAMPLE_FAULTS,
  wishes: { allPairs: false },
  session: { subject: sampleSubject(), evidence: 'failures' } as Session,
  workers: 2,
}
const [A, B] = [sampleTrial('a', undefined, 'passed'), sampleTrial('b', undefined, 'passed')]
const control = { probe: 'http', role: 'control' } as const

/** What each stage runs on which subject. @param learnt what becomes known when the first one has ended. */
function stages(before: readonly Trial[], learnt: readonly Trial[] = [], proving = PROVING) {
  const trials = [...before]
  const told: (readonly [string, readonly string[]])[][] = []
  for (const { sessions, paths, selections } of stagesOf(proving, () => trials)) {
    told.push(sessions.map(({ subject }) => [subject.id, selections?.[subject.id]?.paths ?? paths]))
    trials.push(...learnt)
  }
  return told
}

test('the healthy engine comes first; then, fault by fault, what they are to break and whose controls they take', () => {
  assert.deepEqual(stages([], [A, { ...B, controls: [control] }]), [
    [['docker-28.5.2', ['features/names/names.feature:3:9']]],
    [
      ['docker-28.5.2+under-deaf', ['features/names/names.feature:3']],
      ['docker-28.5.2+under-stopped', ['features/names/names.feature:9']],
      ['docker-28.5.2+under-cut', ['features/names/names.feature:9']],
    ],
  ])
})

test('each stage lists its scenarios, so that they are accounted for if it is killed before they begin', () => {
  const trials: Trial[] = []
  const listed = [...stagesOf(PROVING, () => trials)].map(({ scenarios = [] }) => scenarios.map(({ id }) => id))
  assert.deepEqual(listed, [SCENARIOS.map(({ id }) => id)])
  const [faulty] = [...stagesOf(PROVING, () => [A, B])]
  assert.deepEqual(faulty?.scenarios, [SCENARIOS[0]])
})

test('what did not pass on the healthy lab is not tried under faults', () => {
  assert.deepEqual(stages([], [{ ...A, result: 'failed' }, B]).length, 1)
})

test('what has been tried before is not tried again', () => {
  assert.deepEqual(stages([A, B, sampleTrial('a', 'deaf', 'failed')]), [])
  assert.deepEqual(stages([A, B]), [[['docker-28.5.2+under-deaf', ['features/names/names.feature:3']]]])
})

test('all pairs are everything under every fault that does more than take controls away', () => {
  const [all] = stages([A, B], [], { ...PROVING, wishes: { allPairs: true } })
  const everything = ['features/names/names.feature:3:9']
  assert.deepEqual(all, [
    ['docker-28.5.2+under-deaf', everything],
    ['docker-28.5.2+under-stopped', everything],
  ])
})

test('a fault leaves no evidence, and the session says which it is', () => {
  const [stage] = [...stagesOf(PROVING, () => [A, B])]
  const [session] = stage?.sessions ?? []
  assert.deepEqual([session?.evidence, session?.sabotage, session?.subject.sabotage], ['none', 'deaf', 'deaf'])
})
