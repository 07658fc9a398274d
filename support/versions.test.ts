import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothSides, boundsIn, boundsOf, engineVersion, unsatisfied, VERSION_TAG } from './versions'

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

test('the bounds of ranges and tags are found, with a version on each side of each', () => {
  const bounds = [...boundsIn('>=25.0.5 <28.0'), ...boundsOf(['@smoke', '@docker>=28.0', '@docker<28.2'])]
  assert.deepEqual(bounds, ['25.0.5', '28.0', '28.0', '28.2'])
  const sides = ['20.10.0', '25.0.4', '25.0.5', '27.999.999', '28.0.0', '28.1.999', '28.2.0']
  assert.deepEqual(bothSides(bounds), sides)
})
