import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareSaid } from './compare-said'

const HEADINGS = ['NAME', 'ANSWER']
const TAKEN =
  'driver failed programming external connectivity on endpoint web2: Bind for 0.0.0.0:5000 failed: port is already allocated'

test('an error is told by the part of it that matters, in any case of letters', () => {
  const said = new Map([
    ['web1', 'started'],
    ['web2', TAKEN],
  ])
  compareSaid(said, [HEADINGS, ['web1', 'started'], ['web2', 'bind for 0.0.0.0:5000 FAILED']])
})

test('a success is no error, and an error no success', () => {
  const said = new Map([
    ['web1', 'started'],
    ['web2', TAKEN],
  ])
  assert.throws(() => compareSaid(said, [HEADINGS, ['web1', 'start'], ['web2', 'started']]), {
    name: 'AssertionError',
    message: [
      'The engine answers differently in 2 of 2 cases',
      '  web1: expected start, observed started',
      `  web2: expected started, observed ${TAKEN}`,
    ].join('\n'),
  })
})

test('an error that holds the word of a success is an error', () => {
  const said = new Map([['c1', 'cannot join network of a container that was not started']])
  assert.throws(() => compareSaid(said, [HEADINGS, ['c1', 'started']]), /in 1 of 1 cases/)
})

test('an answer that the table leaves out is a difference', () => {
  const said = new Map([
    ['n1', 'created'],
    ['n2', 'created'],
  ])
  assert.throws(() => compareSaid(said, [HEADINGS, ['n1', 'created']]), /^ {2}n2: expected nothing, observed created$/m)
})

test('a row that nobody was asked for is a difference', () => {
  const said = new Map([['n1', 'created']])
  const table = [HEADINGS, ['n1', 'created'], ['n2', 'created']]
  assert.throws(() => compareSaid(said, table), /in 1 of 2 cases\n {2}n2: expected created, observed nothing$/)
})

test('an empty cell fits no error', () => {
  assert.throws(() => compareSaid(new Map([['web2', TAKEN]]), [HEADINGS, ['web2', '']]), { name: 'AssertionError' })
})

test('other columns than NAME and ANSWER are an error of the feature', () => {
  assert.throws(() => compareSaid(new Map(), [['NAME', 'STATE']]), { name: 'Error' })
})
