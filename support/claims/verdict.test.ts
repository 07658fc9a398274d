import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ResultWord } from '../results/results'
import { ALWAYS, type Claim, type Expected, NEVER, until } from './claim'
import { type Evidence, verdictOf } from './verdict'

const WORDS = { en: 'A sentence', zh: '一句话' }
const NEW = { version: '28.5.2' }

function claim(expected: Expected = {}): Claim {
  return { id: 'S20', says: WORDS, shownBy: WORDS, expected, places: [] }
}

let count = 0
function scenario(side: 'supports' | 'refutes', result?: ResultWord, ...tags: string[]): Evidence {
  const claims = { supports: side === 'supports' ? ['S20'] : [], refutes: side === 'refutes' ? ['S20'] : [] }
  count += 1
  const reason = result === 'skipped' ? 'the kernel here has no ip_vs: RTNETLINK' : undefined
  return { scenario: { id: `features/a.feature#${count}`, tags, claims }, result, reason }
}

const supports = (result?: ResultWord, ...tags: string[]) => scenario('supports', result, ...tags)
const refutes = (result?: ResultWord, ...tags: string[]) => scenario('refutes', result, ...tags)
const word = (evidence: Evidence[], engine = NEW) => {
  const verdict = verdictOf(claim(), engine, evidence)
  return verdict.until === undefined ? verdict.word : `${verdict.word} ${verdict.until}`
}

/** What one supporting and one refuting scenario for this version give together; `-` is no such scenario. */
const TABLE = `
  supports  refutes  verdict
  -         -        unknown
  passed    -        holds
  failed    -        unknown
  blocked   -        unknown
  broken    -        unknown
  flaky     -        unknown
  notrun    -        unknown
  skipped   -        not testable here
  -         passed   does not hold
  -         failed   unknown
  -         blocked  unknown
  -         broken   unknown
  -         flaky    unknown
  -         notrun   unknown
  -         skipped  not testable here
  passed    passed   does not hold
  failed    passed   does not hold
  broken    passed   does not hold
  notrun    passed   does not hold
  skipped   passed   does not hold
  passed    failed   unknown
  passed    blocked  unknown
  passed    broken   unknown
  passed    flaky    unknown
  passed    notrun   unknown
  passed    skipped  holds
  failed    skipped  unknown
  notrun    skipped  unknown
  skipped   failed   unknown
  skipped   notrun   unknown
  skipped   skipped  not testable here
`

describe('a verdict', () => {
  const rows = TABLE.trim().split('\n').slice(1)
  for (const row of rows) {
    const [supporting = '', refuting = '', ...expected] = row.trim().split(/\s+/)
    it(`is ${expected.join(' ')} when a scenario supports (${supporting}) and one refutes (${refuting})`, () => {
      const of = (result: string) => (result === 'notrun' ? undefined : (result as ResultWord))
      const evidence = [
        ...(supporting === '-' ? [] : [supports(of(supporting))]),
        ...(refuting === '-' ? [] : [refutes(of(refuting))]),
      ]
      assert.equal(word(evidence), expected.join(' '))
    })
  }

  it('needs every scenario for this version, unless one refutes', () => {
    assert.equal(word([supports('passed'), supports('passed')]), 'holds')
    assert.equal(word([supports('passed'), supports('failed')]), 'unknown')
    assert.equal(word([supports('passed'), supports()]), 'unknown')
    assert.equal(word([supports('passed'), supports('skipped')]), 'holds')
    assert.equal(word([refutes('passed'), refutes('failed'), supports()]), 'does not hold')
  })

  it('takes no notice of scenarios for other versions', () => {
    assert.equal(word([supports('skipped', '@docker<28.0')]), 'unknown')
    assert.equal(word([supports('passed', '@docker<28.0')]), 'unknown')
    assert.equal(word([refutes('passed', '@docker<28.0'), supports('passed', '@docker>=28.0')]), 'holds')
    assert.equal(word([refutes('passed', '@docker<28.0'), supports('skipped', '@docker>=28.0')]), 'not testable here')
    assert.equal(word([supports('skipped', '@docker<28.0')], { version: '20.10.5' }), 'not testable here')
  })

  it('says which requirement is missing', () => {
    const { reasons } = verdictOf(claim(), NEW, [supports('skipped'), refutes('skipped')])
    assert.deepEqual(reasons, ['the kernel here has no ip_vs: RTNETLINK'])
  })

  it('names the scenarios that leave it unknown', () => {
    const failed = { ...supports('failed'), reason: 'The answers differ' }
    const { reasons } = verdictOf(claim(), NEW, [failed, supports()])
    assert.match(reasons.join('\n'), /^features\/a\.feature#\d+ failed: The answers differ\n.* was not run$/)
  })
})

describe('held until', () => {
  const before = supports('skipped', '@docker<28.0')

  it('is said where a change ended what held before', () => {
    assert.equal(word([before, refutes('passed', '@docker>=28.0')]), 'held until 28.0')
    const both = [supports('passed', '@docker<28.0'), refutes('skipped', '@docker>=28.0')]
    assert.equal(word(both, { version: '26.1.5' }), 'holds')
  })

  it('names the latest of several ends', () => {
    const ends = [supports('skipped', '@docker<20.10.6'), before, refutes('passed', '@docker>=28.0')]
    assert.equal(word(ends), 'held until 28.0')
  })

  it('is not said of what was refuted before, too', () => {
    assert.equal(word([before, refutes('passed')]), 'does not hold')
    assert.equal(word([before, refutes('passed', '@docker>=23.0')]), 'does not hold')
  })

  it('is not said on versions before the end, nor of what began to hold', () => {
    const later = supports('skipped', '@docker>=23.0')
    assert.equal(word([later, refutes('passed', '@docker<23.0')], { version: '20.10.24' }), 'does not hold')
    assert.equal(word([before, refutes('passed', '@docker<20.10.6')], { version: '20.10.5' }), 'does not hold')
  })
})

describe('an unexpected verdict', () => {
  const unexpected = (expected: Expected, evidence: Evidence[], engine: { version: string; package?: string } = NEW) =>
    verdictOf(claim(expected), engine, evidence).unexpected

  it('is one that contradicts the ledger', () => {
    assert.equal(unexpected(ALWAYS, [refutes('passed')]), true)
    assert.equal(unexpected(NEVER, [supports('passed')]), true)
    assert.equal(unexpected(ALWAYS, [supports('skipped', '@docker<28.0'), refutes('passed', '@docker>=28.0')]), true)
    assert.equal(unexpected(until('28.0.0'), [supports('passed')]), true)
  })

  it('is none that agrees, or that says nothing', () => {
    assert.equal(unexpected(ALWAYS, [supports('passed')]), false)
    assert.equal(unexpected(NEVER, [refutes('passed')]), false)
    assert.equal(unexpected(until('28.0.0'), [refutes('passed')]), false)
    assert.equal(unexpected(NEVER, [supports('failed')]), false)
    assert.equal(unexpected(NEVER, [supports('skipped')]), false)
    assert.equal(unexpected({}, [supports('passed')]), false)
  })

  it('is none while a scenario against the claim had to be skipped', () => {
    assert.equal(unexpected(NEVER, [supports('passed'), refutes('skipped')]), false)
  })

  it('heeds what a package took back', () => {
    const ported: Claim = {
      ...claim(until('20.10.6')),
      overrides: [{ package: '20.10.5+dfsg1-1+deb11u4', expected: 'does not hold', reason: WORDS }],
    }
    const engine = { version: '20.10.5', package: '20.10.5+dfsg1-1+deb11u4' }
    assert.equal(verdictOf(ported, engine, [supports('passed')]).unexpected, true)
    assert.equal(verdictOf(ported, { version: '20.10.5' }, [supports('passed')]).unexpected, false)
    assert.equal(verdictOf(ported, { ...engine, package: '20.10.5+dfsg1-1' }, [supports('passed')]).unexpected, false)
  })
})
