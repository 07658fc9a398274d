import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAt } from './hang'

const STEP = 'a step that never ends'
const PLANNED = [
  {
    pickle: {
      steps: [
        { id: 'p1', text: STEP },
        { id: 'p2', text: 'another' },
      ],
    },
  },
  { testCase: { testSteps: [{ id: 't1', pickleStepId: 'p1' }, { id: 't2', pickleStepId: 'p2' }, { id: 'hook' }] } },
]

function log(...messages: object[]): string {
  return `${[...PLANNED, ...messages].map((message) => JSON.stringify(message)).join('\n')}\n{"half`
}

test('a run is at a step from its start to its end', () => {
  const started = { testStepStarted: { testStepId: 't1' } }
  assert.equal(isAt(log(), STEP), false)
  assert.equal(isAt(log({ testStepStarted: { testStepId: 't2' } }), STEP), false)
  assert.equal(isAt(log(started), STEP), true)
  assert.equal(isAt(log(started, { testStepFinished: { testStepId: 't1' } }), STEP), false)
})
