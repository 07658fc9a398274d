import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleSubject } from '../../results/sample-results'
import { compatJson } from './compat'
import { matrixOf } from './model'
import { SAMPLE_CHANGE, type SampleBehaviour, sampleRun } from './sample-matrix'

const PASSED = { result: 'passed' } as const
const FAILED = { result: 'failed' } as const

/** The file of a run as JSON. */
function compat(behaviours: readonly SampleBehaviour[]) {
  return JSON.parse(compatJson(matrixOf(sampleRun(behaviours), [SAMPLE_CHANGE])))
}

/** The statements on the only scenario of a run. */
function statements(on: SampleBehaviour['on'], tags: readonly string[] = []) {
  const [entry] = Object.values(compat([{ name: 'one', on, tags }]).names.names) as [
    { __compat: Record<string, unknown> },
  ]
  return entry.__compat
}

test('a scenario says since and until when it holds, as far as versions were tried', () => {
  assert.deepEqual(statements({ '20.10.5': PASSED, '28.5.2': PASSED })['support'], {
    docker: { version_added: '≤20.10.5' },
  })
  assert.deepEqual(statements({ '20.10.5': FAILED, '26.1.5': PASSED })['support'], {
    docker: { version_added: '≤26.1.5' },
  })
  assert.deepEqual(statements({ '20.10.5': PASSED, '20.10.24': PASSED, '26.1.5': FAILED })['support'], {
    docker: { version_added: '≤20.10.5', version_removed: '≤26.1.5', version_last: '20.10.24' },
  })
  assert.deepEqual(statements({ '20.10.5': FAILED })['support'], { docker: { version_added: false } })
})

test('what came back is told before what was', () => {
  const on = { '20.10.5': PASSED, '26.1.5': FAILED, '28.5.2': PASSED }
  assert.deepEqual(statements(on)['support'], {
    docker: [
      { version_added: '≤28.5.2' },
      { version_added: '≤20.10.5', version_removed: '≤26.1.5', version_last: '20.10.5' },
    ],
  })
})

test('what could not be told is null, with the reason; what is flaky is partial', () => {
  const skipped = { result: 'skipped', reason: 'the kernel here has no ip_vs' } as const
  assert.deepEqual(statements({ '26.1.5': skipped }, ['@requires-ip_vs']), {
    description: 'one',
    source_file: 'features/names/names.feature',
    tags: ['vethlab:requires-ip_vs'],
    support: { docker: { version_added: null, notes: '26.1.5: not testable: the kernel here has no ip_vs' } },
    tried: { 'docker-26.1.5': 'not testable' },
  })
  assert.deepEqual(statements({ '26.1.5': { result: 'flaky', reason: '1 of 5 failed' } })['support'], {
    docker: { version_added: '≤26.1.5', partial_implementation: true, notes: '26.1.5: flaky: 1 of 5 failed' },
  })
})

test('options of an engine are flags, and a driver another name', () => {
  const run = sampleRun([{ name: 'one', on: { '28.5.2': PASSED } }])
  const subject = { ...sampleSubject(), options: { 'userland-proxy': false }, driver: 'acme-net' }
  const file = JSON.parse(compatJson(matrixOf({ ...run, subjects: [subject] }, [])))
  const [entry] = Object.values(file.names.names) as [{ __compat: { support: object } }]
  assert.deepEqual(entry.__compat.support, {
    docker: {
      version_added: '≤28.5.2',
      flags: [{ type: 'preference', name: 'userland-proxy', value_to_set: 'false' }],
      alternative_name: 'acme-net',
    },
  })
})

test('each answer of a change is a behaviour that a version adds or removes', () => {
  const skipped = { result: 'skipped' } as const
  const { changes } = compat([
    { name: 'old', tags: ['@docker<28.0', '@change-mac-from-address'], on: { '26.1.5': PASSED, '28.5.2': skipped } },
    { name: 'new', tags: ['@docker>=28.0', '@change-mac-from-address'], on: { '26.1.5': skipped, '28.5.2': PASSED } },
  ])
  const { yes, no } = changes['mac-from-address']
  assert.deepEqual(yes.__compat.support, {
    docker: { version_added: '≤26.1.5', version_removed: '≤28.5.2', version_last: '26.1.5' },
  })
  assert.deepEqual(no.__compat, {
    description: 'Is the MAC address made from the IPv4 address? no',
    spec_url: 'https://github.com/moby/moby/pull/48808',
    tags: ['vethlab:change-mac-from-address'],
    support: { docker: { version_added: '≤28.5.2' } },
    tried: { 'docker-26.1.5': 'yes', 'docker-28.5.2': 'no' },
  })
})
