import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type Envelope, StepDefinitionPatternType } from '@cucumber/messages'
import { StepUse } from './step-use'

function definition(id: string, source: string, line: number): Envelope {
  const pattern = { source, type: StepDefinitionPatternType.CUCUMBER_EXPRESSION }
  return { stepDefinition: { id, pattern, sourceReference: { uri: 'steps/x.ts', location: { line } } } }
}

function parameterType(name: string): Envelope {
  const sourceReference = { uri: 'support/parameter-types.ts', location: { line: 7 } }
  const fixed = { preferForRegularExpressionMatch: false, useForSnippets: false, regularExpressions: ['.*'] }
  return { parameterType: { id: name, name, sourceReference, ...fixed } }
}

/** One feature with one scenario; each step is given by the definitions that match it. */
function scenario(matches: readonly (readonly string[])[]): readonly Envelope[] {
  const location = { line: 3 }
  const steps = matches.map((_ids, index) => ({ id: `s${index}`, text: `step ${index}`, astNodeIds: [`n${index}`] }))
  const nodes = matches.map((_ids, index) => ({
    id: `n${index}`,
    location: { line: 4 + index },
    keyword: '',
    text: '',
  }))
  const named = { name: 'one', keyword: 'Scenario', tags: [], description: '', location }
  const children = [{ scenario: { ...named, id: 'a', steps: nodes, examples: [] } }]
  const feature = { ...named, language: 'en', children }
  const testSteps = matches.map((ids, index) => ({
    id: `t${index}`,
    pickleStepId: `s${index}`,
    stepDefinitionIds: ids,
  }))
  return [
    { gherkinDocument: { uri: 'features/x.feature', feature, comments: [] } },
    { pickle: { id: 'p', uri: 'features/x.feature', name: 'one', language: 'en', astNodeIds: ['a'], tags: [], steps } },
    { testCase: { id: 'c', pickleId: 'p', testSteps: [...testSteps, { id: 'h', hookId: 'hook' }] } },
  ]
}

it('has nothing to say when each step has one definition and each definition a step', () => {
  const use = new StepUse([definition('1', 'step {int}', 1), ...scenario([['1'], ['1']])])
  assert.deepEqual(use.problems(), [])
  assert.equal(use.summary(), '1 scenarios, 1 step definitions checked')
  assert.deepEqual(use.report(), ['1.0 scenarios per step definition; the scenarios of each:', '    1  step {int}'])
})

it('names undefined and ambiguous steps where they stand', () => {
  const use = new StepUse([definition('1', 'a', 1), definition('2', 'b', 2), ...scenario([[], ['1', '2']])])
  assert.deepEqual(use.problems(), [
    'features/x.feature:4 undefined step: step 0',
    'features/x.feature:5 ambiguous step: step 1 ("a" and "b")',
  ])
})

it('names what nobody uses, and parameter types that are not there', () => {
  const unknown = { undefinedParameterType: { name: 'colour', expression: 'a {colour}' } }
  const used = definition('1', 'step {thing}', 1)
  const idle = definition('2', 'other', 9)
  const types = [parameterType('thing'), parameterType('place')]
  assert.deepEqual(new StepUse([...types, used, idle, unknown, ...scenario([['1']])]).problems(), [
    'steps/x.ts:9 unused step: other',
    'support/parameter-types.ts:7 unused parameter type: place',
    'undefined parameter type {colour} in: a {colour}',
  ])
})

it('names a feature that cannot be read', () => {
  const source = { uri: 'features/x.feature', location: { line: 2 } }
  const problems = new StepUse([{ parseError: { source, message: '(2:1): expected\nmore' } }]).problems()
  assert.deepEqual(problems, ['features/x.feature:2 expected'])
})
