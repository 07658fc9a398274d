import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engineVersion, unsatisfied, VERSION_TAG } from './versions'

test('a version of a distribution is read by its engine', () => {
  const versions = ['20.10.5+dfsg1', '24.0.7-0ubuntu4.1', '26.1'].map((text) => engineVersion(text).version)
  assert.deepEqual(versions, ['20.10.5', '24.0.7', '26.1.0'])
})

test('what is no version is an error that quotes it', () => {
  assert.throws(() => engineVersion('newest'), /"newest" is not an engine version/)
})

test('the first tag that an engine does not satisfy is named', () => {
  const ofBoth = ['@smoke', '@docker>=20.10.6', '@docker<28.0']
  const engines = ['20.10.5+dfsg1', '20.10.6', '27.5.1', '28.0.0', '28.5.2']
  assert.deepEqual(
    engines.map((engine) => unsatisfied(ofBoth, engine)),
    ['@docker>=20.10.6', undefined, undefined, '@docker<28.0', '@docker<28.0'],
  )
})

test('of several tags that an engine does not satisfy the first is named', () => {
  assert.equal(unsatisfied(['@docker>=28.0', '@docker>=27.0'], '26.1'), '@docker>=28.0')
})

test('versions are compared as numbers', () => {
  assert.equal(unsatisfied(['@docker>=9.0'], '20.10.5'), undefined)
  assert.equal(unsatisfied(['@docker<9.0'], '20.10.5'), '@docker<9.0')
})

test('a bound that leaves out the patch or minor version means all of them', () => {
  assert.equal(unsatisfied(['@docker<=27', '@docker<=27.5'], '27.5.1'), undefined)
  assert.equal(unsatisfied(['@docker>27'], '27.5.1'), '@docker>27')
})

test('only what is wholly a version tag bounds the engine', () => {
  const others = ['@docker', '@docker=28.0', '@docker<', '@docker<28.0.0.1', '@docker>=28.0-rc', '@not@docker<1.0']
  assert.deepEqual(
    others.filter((tag) => VERSION_TAG.test(tag)),
    [],
  )
  assert.equal(unsatisfied(others, 'whatever'), undefined)
})
