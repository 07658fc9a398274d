import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Observation } from './observation'

test('what was recorded is read', () => {
  const answers = new Observation<string>('answers')
  answers.record('found')
  assert.equal(answers.read(), 'found')
})

test('reading what no When recorded is an error that names it', () => {
  const answers = new Observation<string>('answers of an engine')
  assert.throws(() => answers.read(), /^Error: No answers of an engine to judge: put the When/)
})

test('a recorded nothing is something to judge', () => {
  const answers = new Observation<undefined>('answers')
  answers.record(undefined)
  assert.equal(answers.isOverlooked, true)
  assert.equal(answers.read(), undefined)
})

test('an observation is overlooked until it is read, and again when a second one is recorded', () => {
  const answers = new Observation<string>('answers')
  const states = [answers.isOverlooked]
  answers.record('first')
  states.push(answers.isOverlooked)
  answers.read()
  states.push(answers.isOverlooked)
  answers.record('second')
  states.push(answers.isOverlooked)
  assert.deepEqual(states, [false, true, false, true])
})
