/** A small suite with each kind of result in it, for the tests of results and reports. No engine: its steps only say so. */
export const SAMPLE_FILES: Readonly<Record<string, string>> = {
  'features/user-defined-networks/container-names.feature': `
Feature: Container names on bridge networks

  Rule: A user-defined bridge resolves the names of its containers

    @claim-S39 @smoke
    Scenario: Two containers on a user-defined bridge find each other by name
      Given the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
        | c2        | local-br |
      When each container looks up the others by name
      Then the answers are right

  Rule: The default bridge resolves no container names

    @claim-S41 @refutes-S99
    Scenario: Two containers on the default bridge do not find each other by name
      Given the containers
        | CONTAINER | NETWORK |
        | c1        | bridge  |
      When each container looks up the others by name
      Then the answers differ
`,
  'features/publishing/published-ports.feature': `
Feature: Published ports

  Scenario Outline: A published port answers on <address>
    Given the containers
      | CONTAINER | NETWORK |
      | web       | bridge  |
    Then <address> is <outcome>

    Examples:
      | address   | outcome  |
      | 10.66.0.1 | answered |
      | 127.0.0.1 | silent   |

  @docker<28.0
  Scenario: A neighbour reaches an unpublished port
    Given it is skipped

  Scenario: A port that is not published does not answer
    Given nothing answers the control
    Then the answers are right
`,
  'features/faults/faults.feature': `
Feature: The harness's own faults

  Scenario: A step throws an error that is no assertion
    Given an engine that went away
    Then the answers are right

  Scenario: A step is not defined
    Given a step that nobody wrote

  Scenario: A step has two definitions
    Given a step that two wrote

  Scenario: A step is pending
    Given a pending step

  Scenario: A step hangs
    Given a step that hangs

  Scenario: Nothing at all

  Scenario: Skipped and nobody says why
    Given it is skipped silently

  @before-fails
  Scenario: The lab is not ready
    Then the answers are right

  @after-fails
  Scenario: The reset fails after all went well
    Then the answers are right

  @after-fails
  Scenario: The reset fails after a difference was seen
    Then the answers differ

  @malformed
  Scenario: It attaches nonsense
    Then the answers are right
`,
}

/** The support code, in CommonJS. @param cucumber the path that it requires Cucumber from. */
export function sampleSupport(cucumber: string): string {
  return `
const assert = require('node:assert/strict')
const { Before, After, Given, When, Then, setDefaultTimeout } = require(${JSON.stringify(cucumber)})
setDefaultTimeout(400)
class BlockedError extends Error {}
const probe = {
  kind: 'probe', probe: 'look-up', from: 'c1', to: 'c2', outcome: 'found', by: 'hosts file', address: '172.17.0.3',
  command: 'look-up c2', exitCode: 0, milliseconds: 12, raw: '172.17.0.3 c2', role: 'observation',
}
const keep = (world, value) => world.attach(JSON.stringify(value), 'application/vnd.vethlab+json')
Before({ name: 'the lab is ready', tags: '@before-fails' }, () => { assert.fail('host1 did not boot') })
Before({ tags: '@malformed' }, function () { keep(this, { kind: 'skip' }) })
After({ name: 'the lab is reset' }, function ({ pickle, result }) {
  if (result?.status !== 'PASSED') {
    this.attach('1: lo\\n2: eth0\\n', { mediaType: 'text/plain', fileName: 'evidence/host1/network.txt' })
    this.attach('#!/bin/sh\\ndocker ps\\n', { mediaType: 'text/x-shellscript', fileName: 'transcript.sh' })
    this.attach(Buffer.from([0xd4, 0xc3, 0xb2, 0xa1]), { mediaType: 'application/vnd.tcpdump.pcap', fileName: '../../cable.pcap' })
  }
  if (pickle.name.startsWith('A published')) keep(this, { kind: 'finding', host: 'host1', scenario: pickle.name, leftovers: ['link veth1', 'route 10.9.0.0/16'] })
  const now = Date.now()
  keep(this, { kind: 'timing', boot: 5, engine: 20, probes: 10, reset: 4, busy: [[now - 39, now]] })
})
After({ tags: '@after-fails' }, () => { throw new Error('host1 could not be reset') })
Given('the containers', function (table) { table.raw() })
When('each container looks up the others by name', function () {
  keep(this, probe)
  return new Promise((resolve) => setTimeout(resolve, 30))
})
Then('the answers are right', () => {})
Then('the answers differ', function () {
  keep(this, { kind: 'observation', subject: 'answers', expected: [['FROM', 'c2'], ['c1', 'not found']], observed: [['FROM', 'c2'], ['c1', 'found']] })
  assert.fail('The answers differ from the table in 1 of 1 cells\\n  c1 -> c2: expected not found, observed found (172.17.0.3; found 172.17.0.3 by hosts file; look-up c2; exit code 0; 12 ms)')
})
Then('{word} is answered', (address) => { assert.ok(address) })
Then('{word} is silent', function (address) { assert.equal(address, 'silent') })
Given('it is skipped', function () {
  keep(this, { kind: 'skip', reason: 'docker 28.5.2 is outside docker<28.0' })
  return 'skipped'
})
Given('it is skipped silently', () => 'skipped')
Given('nothing answers the control', () => {
  throw new BlockedError('The control was not met: outsider -> host1:5000 must be answered\\n  outsider -> host1:5000: no answer (curl; exit code 28; 2003 ms)')
})
Given('an engine that went away', () => { throw new Error('connect ECONNREFUSED', { cause: new Error('socket closed') }) })
Given('a step that two wrote', () => {})
Given('a step that two {word}', () => {})
Given('a pending step', () => 'pending')
Given('a step that hangs', () => new Promise(() => {}))
`
}
