import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError } from '../errors'
import { parseEngineWord, pickEngine } from './engine-names'

const HAD = ['26.1.5', '20.10.5', '28.5.2', '20.10.24'].map((engineVersion) => ({ engineVersion }))

for (const [word, version] of Object.entries({
  '20.10.5': '20.10.5',
  '20.10': '20.10.24',
  '20': '20.10.24',
  '26.1': '26.1.5',
  '28': '28.5.2',
  latest: '28.5.2',
  newest: '28.5.2',
  oldest: '20.10.5',
}))
  test(`the engine "${word}" is ${version}`, () => {
    assert.equal(pickEngine(word, HAD).engineVersion, version)
  })

for (const word of ['19.03', '28.5.1', '2', '20.1'])
  test(`the engine "${word}" is refused with the versions that can be had`, () => {
    assert.throws(
      () => pickEngine(word, HAD),
      (error) =>
        error instanceof UsageError &&
        error.message.includes(`"${word}"`) &&
        error.message.includes('20.10.5, 20.10.24, 26.1.5, 28.5.2'),
    )
  })

for (const reference of [
  'docker:28-dind',
  'docker:dind',
  '127.0.0.1:5000/docker:28-dind',
  '[::1]:5000/docker',
  'registry.example/team/docker:28',
  'team/docker',
  `docker@sha256:${'0'.repeat(64)}`,
])
  test(`"${reference}" is an image`, () => {
    assert.deepEqual(parseEngineWord(reference), { kind: 'image', reference })
  })

test('bin: names a folder', () => {
  assert.deepEqual(parseEngineWord('bin:/opt/rc/'), { kind: 'binaries', folder: '/opt/rc' })
})

for (const word of ['', 'newst', 'v28', '28.', '28.5.2.1', 'bin:', 'docker', ':28', 'a b:c'])
  test(`"${word}" is refused by name`, () => {
    assert.throws(
      () => parseEngineWord(word),
      (error) => error instanceof UsageError && error.message.includes(`"${word}"`),
    )
  })
