import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ResultWord } from '../../results/results'
import { matrixOf } from './model'
import { SAMPLE_CHANGE, type SampleBehaviour, sampleRun } from './sample-matrix'

const PASSED = { result: 'passed' } as const
const FAILED = { result: 'failed' } as const
const outside = (range: string) => ({ result: 'skipped', reason: `is outside ${range}` }) as const

const OLD: SampleBehaviour = {
  name: 'made from it',
  tags: ['@docker<28.0', '@change-mac-from-address'],
  on: { '26.1.5': PASSED, '20.10.5': PASSED, '28.5.2': outside('docker<28.0') },
}
const NEW: SampleBehaviour = {
  name: 'not made from it',
  tags: ['@docker>=28.0', '@change-mac-from-address'],
  on: { '20.10.5': outside('docker>=28.0'), '26.1.5': outside('docker>=28.0'), '28.5.2': PASSED },
}

const matrix = (behaviours: readonly SampleBehaviour[], previous?: readonly SampleBehaviour[]) =>
  matrixOf(sampleRun(behaviours), [SAMPLE_CHANGE], previous && sampleRun(previous))
const rowOf = (...args: Parameters<typeof matrix>) => matrix(...args).topics[0]?.features[0]?.rows[0]

describe('the matrix', () => {
  it('has a column for each engine, the oldest first, and one for each that could not be had', () => {
    const run = sampleRun([OLD], {
      unavailable: [{ requested: '25.0', options: 'ipv6.json', reason: 'no such image' }],
    })
    const { columns } = matrixOf(run, [])
    assert.deepEqual(
      columns.map(({ name, unavailable = '' }) => [name, unavailable]),
      [
        ['docker 20.10.5', ''],
        ['docker 25.0 (options ipv6.json)', 'no such image'],
        ['docker 26.1.5', ''],
        ['docker 28.5.2', ''],
      ],
    )
  })

  it('has no column for an engine under a sabotage, unless that is all there is', () => {
    const run = sampleRun([OLD])
    const spoil = (sabotaged: readonly string[]) => ({
      ...run,
      subjects: run.subjects.map((each) => (sabotaged.includes(each.id) ? { ...each, sabotage: 'rain' } : each)),
    })
    const names = (results: typeof run) => matrixOf(results, []).columns.map(({ name }) => name)
    assert.deepEqual(names(spoil(['docker-26.1.5', 'docker-28.5.2'])), ['docker 20.10.5'])
    assert.equal(names(spoil(run.subjects.map(({ id }) => id))).length, 3)
  })

  it('has a word for everything that may become of a scenario', () => {
    const on = Object.fromEntries(
      (['passed', 'failed', 'blocked', 'broken', 'flaky', 'skipped'] satisfies ResultWord[]).map((result, index) => [
        `26.1.${index}`,
        { result },
      ]),
    )
    const words = rowOf([
      { name: 'one', on, tags: ['@requires-ip_vs'] },
      { name: 'two', on: { '28.0.0': PASSED } },
    ])?.cells.map(({ word }) => word)
    assert.deepEqual(words, ['holds', 'does not hold', 'blocked', 'broken', 'flaky', 'not testable', 'not tried'])
    assert.deepEqual(
      rowOf([OLD])?.cells.map(({ word }) => word),
      ['holds', 'holds', 'not applicable'],
    )
  })

  it('names the neighbouring versions between which a scenario ceases to hold, over those that could not tell', () => {
    const on = { '20.10.5': PASSED, '24.0.7': { result: 'broken' }, '26.1.5': FAILED, '28.5.2': FAILED } as const
    const row = rowOf([{ name: 'one', on }])
    assert.deepEqual(
      row?.flips.map(({ from, to, before, after }) => [from.name, before, to.name, after]),
      [['docker 20.10.5', 'holds', 'docker 26.1.5', 'does not hold']],
    )
    assert.equal(row?.differs, true)
    assert.equal(rowOf([{ name: 'one', on: { '20.10.5': PASSED, '26.1.5': PASSED } }])?.differs, false)
  })

  it('says what has changed since the run before, and what is new', () => {
    const now = [{ name: 'one', on: { '26.1.5': FAILED, '28.5.2': PASSED } }]
    const cells = (before: readonly SampleBehaviour[]) => rowOf(now, before)?.cells.map(({ was }) => was)
    assert.deepEqual(cells([{ name: 'one', on: { '26.1.5': PASSED, '28.5.2': PASSED } }]), ['holds', undefined])
    assert.deepEqual(cells([{ name: 'one', on: { '28.5.2': PASSED } }]), [undefined, undefined])
    assert.equal(rowOf(now, [{ name: 'one', on: { '28.5.2': PASSED } }])?.changed, false)
    assert.equal(rowOf(now, [{ name: 'two', on: { '28.5.2': PASSED } }])?.changed, true)
    assert.equal(rowOf(now)?.changed, false)
  })
})

describe('a change in the matrix', () => {
  const answers = (behaviours: readonly SampleBehaviour[]) =>
    matrix(behaviours).changes[0]?.cells.map(({ word, value }) => value?.says ?? word)

  it('has the answer whose scenarios passed on an engine', () => {
    assert.deepEqual(answers([OLD, NEW]), ['yes', 'yes', 'no'])
    const [row] = matrix([OLD, NEW]).changes
    assert.deepEqual(
      row?.flips.map(({ from, to, before, after }) => [from.name, before, to.name, after]),
      [['docker 26.1.5', 'yes', 'docker 28.5.2', 'no']],
    )
    assert.equal(row?.differs, true)
  })

  it('has no answer from a scenario that did not pass, or was not run', () => {
    assert.deepEqual(answers([OLD, { ...NEW, on: { ...NEW.on, '28.5.2': FAILED } }]), ['yes', 'yes', 'does not hold'])
    assert.deepEqual(answers([{ ...OLD, on: { '26.1.5': PASSED } }, NEW]), ['not applicable', 'yes', 'no'])
    assert.deepEqual(answers([OLD]), ['yes', 'yes', 'not applicable'])
  })

  it('needs all its scenarios to pass, but for those that the kernel here forbids', () => {
    const second = (result: ResultWord): SampleBehaviour => ({ ...OLD, name: 'second', on: { '26.1.5': { result } } })
    assert.deepEqual(answers([OLD, NEW, second('failed')]), ['yes', 'does not hold', 'no'])
    assert.deepEqual(answers([OLD, NEW, second('flaky')]), ['yes', 'flaky', 'no'])
    assert.deepEqual(answers([OLD, NEW, second('skipped')]), ['yes', 'yes', 'no'])
  })

  it('is not there when the run has no scenario of it', () => {
    assert.deepEqual(matrix([{ name: 'one', on: { '26.1.5': PASSED } }]).changes, [])
  })
})
