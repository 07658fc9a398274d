import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkSuites } from './check'
import { type SuiteTest, testsIn } from './suite-test'

const PING = testsIn('integration/network/ping_test.go', { Ping: 'Two containers ping each other.' })
const TAGGED = [{ tags: ['@smoke', '@moby-Ping'] }]

const check = (change: Partial<SuiteTest>) => checkSuites([{ ...PING[0], ...change } as SuiteTest], TAGGED).join()

describe('the check of the register of tests', () => {
  it('has nothing to say when each test has a scenario', () => assert.deepEqual(checkSuites(PING, TAGGED), []))

  it('names a test without a scenario, and a tag without a test', () => {
    assert.deepEqual(checkSuites(PING, []), ['Ping: no scenario is tagged @moby-Ping'])
    assert.deepEqual(checkSuites([], TAGGED), ['@moby-Ping names no known test'])
  })

  it('names an entry that is not whole', () => {
    assert.deepEqual(checkSuites([...PING, ...PING], TAGGED), ['Ping has two entries'])
    assert.match(check({ name: 'TestPing' }), /"TestPing" is no test's name/)
    assert.match(check({ path: 'integration/network' }), /"integration\/network" is no file of tests/)
    assert.match(check({ asserts: 'pings' }), /told in a sentence/)
  })
})
