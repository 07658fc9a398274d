import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Expectation } from '../expectations'
import type { Results, ScenarioResult } from '../results'
import { sampleResults, sampleRow } from '../sample-results'
import { STATES } from '../states'
import { type CompareOptions, compareSides } from './compare'
import { changeOf } from './compare-pair'
import type { Comparison } from './comparison'
import { pairSubjects } from './pairs'
import { layTogether } from './side'

const PLAIN: CompareOptions = { partial: false, expectations: [], today: '2026-11-21' }

function compare(before: Results, after: Results, options: Partial<CompareOptions> = {}): Comparison {
  const [old, fresh] = [before, after].map((results) => layTogether('p', 'p', [{ folder: 'p', results }]))
  assert.ok(old && fresh)
  return compareSides(old, fresh, pairSubjects(old, fresh), { ...PLAIN, ...options })
}

const KINDS = [
  'regressions',
  'repairs',
  'otherwise',
  'byVersion',
  'vanished',
  'appeared',
  'observations',
  'slowDowns',
  'accepted',
] as const

/** Everything that is told, as `regressions b`. */
function told(comparison: Comparison): string[] {
  return KINDS.flatMap((kind) => comparison[kind].map(({ scenario }) => `${kind} ${scenario.split('#')[1]}`))
}

const run = (...rows: ScenarioResult[]) => sampleResults(rows)
const old = (name: string, row: Partial<ScenarioResult> = {}) => sampleRow(name, { subject: 'docker-20.10.5', ...row })

describe('what a change of state means', () => {
  it('is a regression one way and a repair the other', () => {
    for (const before of STATES) {
      for (const after of STATES) {
        for (const isSameVersion of [true, false]) {
          const [there, back] = [changeOf(before, after, isSameVersion), changeOf(after, before, isSameVersion)]
          assert.equal(there === 'regression', back === 'repair', `${before} -> ${after}`)
          assert.equal(there === 'none', back === 'none', `${before} -> ${after}`)
        }
      }
    }
  })

  it('is a loss whenever what passed can be told no more', () => {
    const after = STATES.filter((state) => changeOf('passed', state, true) === 'regression')
    assert.deepEqual(
      after,
      STATES.filter((state) => state !== 'passed'),
    )
  })

  it('is the version when the scenario is for one of the two only', () => {
    assert.equal(changeOf('passed', 'not applicable', false), 'by version')
    assert.equal(changeOf('passed', 'not applicable', true), 'regression')
  })
})

it('tells nothing of a run beside itself', () => {
  const rows = [
    sampleRow('a'),
    sampleRow('b', { result: 'failed' }),
    old('a', { result: 'skipped', reason: 'no ip_vs' }),
  ]
  const comparison = compare(run(...rows), run(...rows))
  assert.deepEqual([told(comparison), comparison.exitCode], [[], 0])
})

it('tells a scenario that vanished once, and as lost only where it had passed', () => {
  const [whole, part] = [run(sampleRow('a'), sampleRow('b'), old('a'), old('b')), run(sampleRow('a'), old('a'))]
  const gone = compare(whole, part)
  assert.deepEqual([told(gone), gone.exitCode], [['vanished b'], 1])
  assert.deepEqual(told(compare(part, whole)), ['appeared b'])
  const skipped = run(sampleRow('a'), sampleRow('b', { result: 'skipped' }))
  assert.equal(compare(skipped, run(sampleRow('a'))).exitCode, 0)
})

it('takes a row that one engine lacks for lost coverage there', () => {
  const whole = run(sampleRow('a'), sampleRow('b'), old('a'), old('b'))
  const comparison = compare(whole, run(sampleRow('a'), sampleRow('b'), old('a')))
  assert.deepEqual(
    comparison.regressions.map(({ scenario, after }) => [scenario.split('#')[1], after]),
    [['b', { subject: 'docker-20.10.5 6.18.0', state: 'absent' }]],
  )
})

it('takes an engine that is missing for one loss, with the reason that the run gives', () => {
  const after = sampleResults([sampleRow('a')], { unavailable: [{ requested: '20.10', reason: 'no network' }] })
  const comparison = compare(run(sampleRow('a'), old('a'), old('b')), after)
  assert.deepEqual(comparison.alone.before, [{ name: 'docker 20.10.5', reason: 'no network' }])
  assert.equal(comparison.exitCode, 1)
})

describe('a scenario for some versions only', () => {
  const tagged = (results: Results, ...tags: string[]) => ({
    ...results,
    scenarios: results.scenarios.map((each) => ({ ...each, tags })),
  })
  const skipped = { result: 'skipped' as const, reason: 'docker 28.5.2 is outside docker<28.0' }

  it('tells apart what the versions are for and what the kernel lacks', () => {
    const before = tagged(run(old('a')), '@docker<28.0')
    const comparison = compare(before, tagged(run(sampleRow('a', skipped)), '@docker<28.0'))
    assert.deepEqual([told(comparison), comparison.exitCode], [['byVersion a'], 0])
    const lost = compare(run(old('a')), run(sampleRow('a', { result: 'skipped', reason: 'no ip_vs' })))
    assert.deepEqual([told(lost), lost.exitCode], [['regressions a'], 1])
  })

  it('is lost when an engine that it was for is shut out', () => {
    const comparison = compare(run(sampleRow('a')), tagged(run(sampleRow('a', skipped)), '@docker<28.0'))
    assert.deepEqual([told(comparison), comparison.exitCode], [['regressions a'], 1])
  })
})

it('does not count the booting of hosts', () => {
  const timing = (boot: number) => ({ boot, engine: 0, probes: 0, reset: 0, busy: [] })
  const rows = (boot: number) =>
    Array.from({ length: 30 }, (_, number) =>
      sampleRow(`${number}`, number === 5 ? { milliseconds: 1000 + boot, timing: timing(boot) } : {}),
    )
  assert.deepEqual(told(compare(run(...rows(0)), run(...rows(9000)))), [])
})

it('compares what both have when one is a part', () => {
  const whole = run(sampleRow('a'), sampleRow('b'), old('a'))
  const part = run(sampleRow('a', { result: 'failed' }))
  assert.deepEqual(told(compare(whole, part, { partial: true })), ['regressions a'])
  assert.equal(compare(whole, run(sampleRow('a')), { partial: true }).exitCode, 0)
})

it('tells other observations behind the same result, but not of what broke', () => {
  const seen = (cell: string, result: ScenarioResult['result'] = 'passed') =>
    run(sampleRow('a', { result, observations: [{ subject: 'The routes', observed: [['TO'], [cell]] }] }))
  assert.deepEqual(told(compare(seen('x'), seen('y'))), ['observations a'])
  assert.deepEqual(told(compare(seen('x', 'broken'), seen('y', 'broken'))), [])
})

describe('expectations', () => {
  const known = (rest: Partial<Expectation>): Expectation[] => [
    { claim: 'S39', result: 'failed', reason: 'known', expires: '2026-12-31', ...rest },
  ]
  const failing = (result: ScenarioResult['result']) => {
    const results = run(sampleRow('a', { result }))
    const scenarios = results.scenarios.map((each) => ({ ...each, claims: { supports: ['S39'], refutes: [] } }))
    return { ...results, scenarios }
  }

  it('accept a regression, and only as long as they hold', () => {
    const accepted = compare(failing('passed'), failing('failed'), { expectations: known({}) })
    assert.deepEqual([told(accepted), accepted.exitCode], [['accepted a'], 0])
    const late = compare(failing('passed'), failing('failed'), { expectations: known({ expires: '2026-11-20' }) })
    assert.deepEqual([told(late), late.exitCode, late.expectations.expired.length], [['regressions a'], 1, 1])
  })

  it('accept a scenario that vanished', () => {
    const empty = { ...failing('passed'), scenarios: [], results: [] }
    const comparison = compare(failing('passed'), empty, { expectations: known({ result: 'vanished' }) })
    assert.deepEqual([told(comparison), comparison.exitCode], [['accepted a'], 0])
  })

  it('are needed by a difference of before too', () => {
    const again = compare(failing('failed'), failing('failed'), { expectations: known({}) })
    assert.deepEqual(again.expectations.unneeded, [])
    assert.equal(
      compare(failing('failed'), failing('passed'), { expectations: known({}) }).expectations.unneeded.length,
      1,
    )
  })
})
