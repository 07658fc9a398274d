import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { acceptedBy, type Expectation, type Outcome, reviewExpectations } from './expectations'
import { sampleSubject } from './sample-results'

const TODAY = '2026-11-21'

function expectation(rest: Partial<Expectation>): Expectation {
  return { result: 'failed', reason: 'known', expires: '2026-12-31', ...rest }
}

function outcome(state: Outcome['state'] = 'failed', version = '28.5.2'): Outcome {
  const claims = { supports: ['S39'], refutes: ['S57'] }
  const scenario = { id: 'features/a.feature#one', tags: ['@change-mac-from-address'], claims }
  return { scenario, subject: sampleSubject(version), state }
}

const accepts = (rest: Partial<Expectation>, seen = outcome()) =>
  acceptedBy([expectation(rest)], seen, TODAY) !== undefined

describe('an expectation', () => {
  it('speaks of a scenario by its id, its claims or its change', () => {
    assert.ok(accepts({ scenario: 'features/a.feature#one' }))
    assert.ok(accepts({ claim: 'S39' }) && accepts({ claim: 'S57' }))
    assert.ok(accepts({ change: 'mac-from-address' }))
    assert.ok(
      !accepts({ scenario: 'features/a.feature#on' }) && !accepts({ claim: 'S3' }) && !accepts({ change: 'mac' }),
    )
  })

  it('keeps to its versions, of packages too', () => {
    const at = (version: string) => accepts({ claim: 'S39', engine: '>=28.0 <29' }, outcome('failed', version))
    assert.deepEqual(['27.5.1', '28.0.0', '28.5.2+dfsg4', '29.0.0'].map(at), [false, true, true, false])
  })

  it('accepts no other result', () => {
    assert.ok(!accepts({ claim: 'S39' }, outcome('blocked')) && !accepts({ claim: 'S39' }, outcome('broken')))
    assert.ok(accepts({ claim: 'S39', result: 'skipped' }, outcome('not testable')))
    assert.ok(!accepts({ claim: 'S39', result: 'skipped' }, outcome('not applicable')))
    assert.ok(accepts({ claim: 'S39', result: 'vanished' }, outcome('absent')))
  })

  it('holds on its last day, and not on the next', () => {
    assert.ok(accepts({ claim: 'S39', expires: TODAY }))
    assert.ok(!accepts({ claim: 'S39', expires: '2026-11-20' }))
  })
})

describe('the review', () => {
  const kind = (rest: Partial<Expectation>, outcomes: Outcome[]) =>
    Object.entries(reviewExpectations([expectation(rest)], outcomes, TODAY)).flatMap(([word, list]) =>
      list.length > 0 ? [word] : [],
    )

  it('is silent about what is needed', () => {
    assert.deepEqual(kind({ claim: 'S39' }, [outcome('passed', '20.10.5'), outcome()]), [])
  })

  it('names what came out otherwise, what was not looked at, and what has expired', () => {
    assert.deepEqual(kind({ claim: 'S39' }, [outcome('passed')]), ['unneeded'])
    assert.deepEqual(kind({ claim: 'S40' }, [outcome()]), ['untried'])
    assert.deepEqual(kind({ claim: 'S39', engine: '<20' }, [outcome()]), ['untried'])
    assert.deepEqual(kind({ claim: 'S39' }, [outcome('not applicable'), outcome('absent')]), ['untried'])
    assert.deepEqual(kind({ claim: 'S39', expires: '2026-11-20' }, [outcome()]), ['expired'])
  })
})
