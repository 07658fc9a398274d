import assert from 'node:assert/strict'
import { test } from 'node:test'
import { junitRecords } from './junit'

test('a suite with one case and one with several read alike', () => {
  const xml = `<testsuites>
    <testsuite><properties><property name="subject" value="docker-28.5.2"/></properties><testcase name="A"/></testsuite>
    <testsuite><testcase name="B"><failure type="blocked"/></testcase><testcase name="C"><error type="Error"/></testcase></testsuite>
  </testsuites>`
  assert.deepEqual(junitRecords(xml), [
    { SCENARIO: 'A', SAYS: 'passed', TYPE: '-', SUBJECT: 'named' },
    { SCENARIO: 'B', SAYS: 'failure', TYPE: 'blocked', SUBJECT: '-' },
    { SCENARIO: 'C', SAYS: 'error', TYPE: 'Error', SUBJECT: '-' },
  ])
})
