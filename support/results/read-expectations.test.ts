import assert from 'node:assert/strict'
import { it } from 'node:test'
import { UsageError } from '../errors'
import { parseExpectations, readExpectations } from './read-expectations'

const ENTRY = ['  - claim: S39', '    result: failed', '    reason: known', '    expires: 2026-12-31']

function parse(lines: readonly string[]) {
  return parseExpectations(['expectations:', ...lines].join('\n'), 'known.yaml')
}

function complaint(lines: readonly string[]): string {
  try {
    parse(lines)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'nothing'
}

const instead = (line: string, key: string) => ENTRY.map((each) => (each.includes(`${key}:`) ? line : each))

it('reads YAML, and JSON', () => {
  const entry = { claim: 'S39', result: 'failed', reason: 'known', expires: '2026-12-31' }
  assert.deepEqual(parse(ENTRY), [entry])
  assert.deepEqual(parseExpectations(JSON.stringify({ expectations: [entry] }), 'known.json'), [entry])
  assert.deepEqual(parse([...ENTRY, "    engine: '>=28.0'", '    link: https://example.org/1']), [
    { ...entry, engine: '>=28.0', link: 'https://example.org/1' },
  ])
})

it('names the line, the bad thing and the accepted ones', () => {
  assert.equal(
    complaint(instead('    result: fails', 'result')),
    'known.yaml:3: expectation 1: result "fails" must be one of failed, blocked, flaky, skipped, vanished',
  )
  assert.equal(
    complaint([...ENTRY, '    enigne: 28']),
    'known.yaml:2: expectation 1 has the unknown key "enigne"; known keys: scenario, claim, change, engine, result, reason, expires, link',
  )
  assert.equal(
    complaint([...ENTRY, '    engine: twenty']),
    'known.yaml:6: expectation 1: engine "twenty" is no range of versions; one is written as ">=28.0 <29"',
  )
  assert.equal(
    complaint(instead('    expires: 2026-02-30', 'expires')),
    'known.yaml:5: expectation 1: expires "2026-02-30" is no day; one is written as 2026-12-31',
  )
  assert.equal(
    complaint([...ENTRY, '    link: ftp://x']),
    'known.yaml:6: expectation 1: link "ftp://x" is no http address',
  )
})

it('wants all that it needs', () => {
  assert.equal(
    complaint(ENTRY.filter((line) => !line.includes('reason'))),
    'known.yaml:2: expectation 1 lacks the key reason',
  )
  assert.equal(complaint(instead('    reason: 12', 'reason')), 'known.yaml:4: expectation 1: reason 12 must be a text')
  assert.equal(complaint(instead("    reason: ''", 'reason')), 'known.yaml:4: expectation 1: reason "" is empty')
  assert.equal(
    complaint([...ENTRY, '    scenario: a']),
    'known.yaml:2: expectation 1 must name exactly one of scenario, claim, change',
  )
})

it('refuses what is no file of expectations', async () => {
  assert.match(complaint(['  - {']), /^known\.yaml:\d: /)
  assert.match(complaint([...ENTRY, '    claim: S40']), /^known\.yaml:6: Map keys must be unique/)
  for (const text of ['', '[]', 'expectations: none', 'other: []']) {
    assert.throws(
      () => parseExpectations(text, 'known.yaml'),
      /^UsageError: known\.yaml.*(key expectations|keys: expectations)/,
    )
  }
  await assert.rejects(readExpectations('/nowhere/known.yaml'), /cannot be read/)
})
