import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueTags } from './catalogue-tags'

test('the catalogue leaves out what is slow, and the tests of the harness itself', () => {
  assert.equal(catalogueTags('', false), 'not @self and not @slow')
  assert.equal(catalogueTags('@smoke or @claim-S94', false), '(@smoke or @claim-S94) and not @self and not @slow')
})

test('slow scenarios run when they are asked for', () => {
  assert.equal(catalogueTags('', true), 'not @self')
  assert.equal(catalogueTags('@slow', false), '(@slow) and not @self')
  assert.equal(catalogueTags('@slow and @claim-S94', true), '(@slow and @claim-S94) and not @self')
})
