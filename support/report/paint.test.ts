import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutTo, fill, padEnd, painter, wantsColor, widthOf, wrap } from './paint'

test('a Chinese letter takes two columns, a mark and a colour none', () => {
  assert.deepEqual(['abc', '容器', 'e\u0301', painter(true)('red', 'abc')].map(widthOf), [3, 4, 1, 3])
  assert.equal(padEnd('容器', 6), '容器  ')
})

test('what is too wide is cut, and shows it', () => {
  assert.equal(cutTo('container', 9), 'container')
  assert.equal(cutTo('container', 5), 'cont…')
  assert.equal(cutTo('容器名称', 5), '容器…')
})

test('a long line is broken at spaces, with the rest further in; tables stay whole', () => {
  assert.deepEqual(wrap('  one two three', 10, '  '), ['    one', '      two', '      three'])
  assert.deepEqual(wrap('one two three', 80), ['one two three'])
  assert.deepEqual(wrap('| one | two | three |', 10), ['| one | two | three |'])
  assert.deepEqual(wrap('unbreakable', 5), ['unbreakable'])
})

test('colours are for terminals, unless NO_COLOR or FORCE_COLOR say otherwise', () => {
  assert.equal(wantsColor({ isTTY: true }, {}), true)
  assert.equal(wantsColor({}, {}), false)
  assert.equal(wantsColor({ isTTY: true }, { NO_COLOR: '1' }), false)
  assert.equal(wantsColor({ isTTY: true }, { TERM: 'dumb' }), false)
  assert.equal(wantsColor({}, { FORCE_COLOR: '1' }), true)
  assert.equal(wantsColor({ isTTY: true }, { FORCE_COLOR: '0' }), false)
  assert.equal(painter(false)('red', 'x'), 'x')
})

test('a text is filled into lines at spaces, and between Chinese letters, with no comma at their start', () => {
  assert.deepEqual(fill('one two three', 9, ' '), [' one two', ' three'])
  assert.deepEqual(fill('容器网络，默认网桥', 8), ['容器网', '络，默认', '网桥'])
  assert.deepEqual(fill('docker0 是网桥', 11), ['docker0 是', '网桥'])
})
