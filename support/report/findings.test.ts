import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleResults, sampleRow } from '../results/sample-results'
import { findingGroups } from './findings'

const known = { id: 'forwarding', title: 'Forwarding stays on.', source: 'https://example.org/1' }
const found = (scenario: string, more: object) => ({
  host: 'host1',
  scenario,
  owner: 'engine' as const,
  leftovers: ['+ x'],
  ...more,
})

test('what is ours comes first, then what is new of the engine; what is known is one line for all scenarios', () => {
  const results = sampleResults([
    sampleRow('one', { findings: [found('one', { known })] }),
    sampleRow('two', { findings: [found('two', { known }), found('two', { leftovers: ['+ link: left0'] })] }),
    sampleRow('three', { findings: [found('three', { host: 'lan', owner: 'vethlab' })] }),
  ])
  assert.deepEqual(
    findingGroups(results).map(({ title, count, lines }) => [title.split(/[:,;]/)[0], count, lines]),
    [
      ['Left behind by vethlab', 1, ['three: lan kept + x']],
      ['Left behind by the engine', 1, ['two: host1 kept + link: left0']],
      ['Left behind by the engine', 2, ['Forwarding stays on. docker 28.5.2, after 2 scenarios']],
    ],
  )
  assert.equal(results.run.exitCode, 3)
})

test('a run in which nothing was left has no findings', () => {
  assert.deepEqual(findingGroups(sampleResults([sampleRow('one')])), [])
})
