import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fixFeature, lintFeature } from './lint-gherkin'

const KNOWN = {
  claims: ['S39'],
  changes: ['mac-from-address'],
  capabilities: ['ip_vs'],
  sabotages: ['resolver-deaf'],
  tests: ['Ping'],
}

const GOOD = `@smoke
Feature: Container names on bridge networks

  Docker answers name look-ups itself on every bridge that a user creates.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: A user-defined bridge resolves the names of its containers

    # The control stands in the scenario.
    @claim-S39 @breaks-with-resolver-deaf @docker>=20.10.6 @requires-ip_vs
    Scenario: Two containers find each other by name
      Given the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      And they reach one another by address
      When each container looks up the others by name
      Then the answers are
        | FROM | c1 | a\\|b  |
        | c1   | -  | found |
`

function lint(text: string, place = 'features/names/names.feature'): string[] {
  return lintFeature(place, text, KNOWN).map(({ line, message }) => `${line} ${message}`)
}

/** The good feature with one thing changed. */
function changed(from: string, to: string): string {
  assert.ok(GOOD.includes(from), from)
  return GOOD.replace(from, to)
}

function assertOne(problems: readonly string[], expected: RegExp): void {
  assert.equal(problems.length, 1, problems.join('\n'))
  assert.match(problems[0] ?? '', expected)
}

describe('lint-gherkin', () => {
  it('has nothing to say about a good feature', () => assert.deepEqual(lint(GOOD), []))

  it('names the line of a parse error', () => assertOne(lint(changed('      When', '      Whenever')), /^16 expected/))

  it('knows the tags', () => {
    assertOne(lint(changed('@smoke', '@smoky')), /^1 unknown tag @smoky; the tags are @smoke /)
    assertOne(lint(changed('@smoke', '@this')), /^1 @this is for the scenario at hand only/)
    assertOne(lint(changed('@smoke', '@claim-39')), /unknown tag @claim-39/)
    assertOne(lint(changed('@smoke', '@docker<=28.0')), /unknown tag @docker<=28.0/)
    assertOne(lint(changed('@smoke', '@smoke @smoke')), /^1 @smoke stands here twice/)
  })

  it('knows the claims, the changes, the capabilities, the sabotages and the tests of other suites', () => {
    assertOne(lint(changed('@claim-S39', '@claim-S93')), /^10 @claim-S93 names no known one of the claims: S39/)
    assertOne(lint(changed('@claim-S39', '@refutes-S1')), /^10 @refutes-S1 names no known one of the claims: S39/)
    assertOne(lint(changed('@requires-ip_vs', '@change-rain')), /@change-rain names no known one of the changes: mac-/)
    assert.deepEqual(lint(changed('@requires-ip_vs', '@change-mac-from-address')), [])
    assertOne(lint(changed('@requires-ip_vs', '@requires-luck')), /^10 @requires-luck names no known one .*: ip_vs/)
    assertOne(lint(changed('@claim-S39', '@moby-Pong')), /^10 @moby-Pong names no known one of the tests: Ping/)
    assertOne(lint(changed('-resolver-deaf', '-rain')), /^10 @breaks-with-rain names no known one .*: resolver-deaf/)
  })

  it('wants a fault for each scenario of the catalogue, if told to', () => {
    const lintAll = (text: string, place = 'features/names/names.feature') =>
      lintFeature(place, text, KNOWN, { requireFaults: true }).map(({ line, message }) => `${line} ${message}`)
    const bare = changed(' @breaks-with-resolver-deaf', '')
    assert.deepEqual(lintAll(GOOD), [])
    assert.deepEqual(lint(bare), [])
    assertOne(lintAll(bare), /^11 the scenario names no fault that breaks it/)
    assert.deepEqual(lintAll(bare.replace('@smoke', '@breaks-with-resolver-deaf')), [])
    assert.deepEqual(lintAll(bare.replace('  Rule', '  @breaks-with-resolver-deaf\n  Rule')), [])
    assert.deepEqual(lintAll(bare, 'features/self/x.feature'), [])
  })

  it('keeps the tags of labs in labs', () => {
    assertOne(lint(changed('@smoke', '@points-10')), /^1 @points-10 belongs into labs\/ only/)
    assert.deepEqual(lint(changed('@smoke', '@points-10 @hidden @needs-first-one'), 'labs/dns/dns.feature'), [])
    assert.deepEqual(lint(changed('@smoke', '@self'), 'features/self/x.feature'), [])
  })

  it('wants two to six lines of description that cite the documents', () => {
    assertOne(lint(changed('Documents: ', 'See ')), /^2 the description has no line "Documents:/)
    assertOne(
      lint(changed('  Docker answers name look-ups itself on every bridge that a user creates.\n', '')),
      /has 1 lines/,
    )
    assert.deepEqual(lint(changed('Documents: ', 'See '), 'features/self/x.feature'), [])
  })

  it('wants titles, each one once', () => {
    const scenario = GOOD.slice(GOOD.indexOf('    # The'))
    assertOne(lint(`${GOOD}\n${scenario}`), /^23 the title "Two .*" stands on line 11 already/)
    assertOne(lint(changed(': Two containers find each other by name', ':')), /^11 the Scenario has no title/)
  })

  it('wants exactly one When, between Given and Then', () => {
    assertOne(lint(changed('And they', 'When they')), /^11 the scenario has 2 Whens/)
    assertOne(lint(changed('      Then', '      And this\n      Then')), /^11 the scenario has 2 Whens/)
    assertOne(lint(changed('      When', '      Given')), /^11 the scenario has 0 Whens/)
    assertOne(lint(changed('      When', '      Then this\n      When')), /^11 the order is Given/)
    assertOne(lint(changed('      And', '      *')), /^11 the order is Given/)
  })

  it('counts the steps', () => {
    assertOne(lint(changed('      When', `${'      And more\n'.repeat(7)}      When`)), /^11 the scenario has 11 steps/)
    const whenAlone = GOOD.replace(/ {6}(?:Given|Then)[\s\S]*?(?= {6}When|$)/g, '').replace(/ {6}And they.*\n/, '')
    assert.ok(lint(whenAlone).some((problem) => /the scenario has 1 steps/.test(problem)))
  })

  it('lets a Background build and nothing else', () => {
    const act = '  Background:\n    Given a host\n    When it boots\n\n  Rule'
    assertOne(lint(changed('  Rule', act)), /^9 a Background builds/)
  })

  it('wants capitals for headings, but not for the names of a matrix', () => {
    assertOne(lint(changed('NETWORK ', 'Network ')), /^13 headings .* capitals: "Network"/)
    assertOne(lint(changed('FROM', 'From')), /^18 headings .* capitals: "From"/)
  })

  it('limits the length', () => {
    const long = changed('  Rule', `${'  # more\n'.repeat(120)}  Rule`)
    assertOne(lint(long), /^121 139 lines; at most 120/)
  })

  it('shows and mends the layout', () => {
    const messy = changed('| c1        | local-br |', '|c1|local-br|   ')
      .replace('    @claim', '  @claim')
      .replace('\n\n  Docker', '\n\n\n\n   Docker')
    assert.equal(fixFeature('x.feature', messy), GOOD)
    assert.match(lint(messy).join('\n'), /^6 should read: ··Docker·answers/m)
    assertOne(lint(GOOD.trimEnd()), /^19 blank lines: one between parts, and one newline/)
  })

  it('leaves doc strings and wide characters alone', () => {
    const body = '        """\n          any\n     thing  \n        """\n'
    const table = '        | NAME | 网络 |\n        | c1   | x    |\n'
    const text = changed('      When', `      And text\n${body}      And this\n${table}      When`)
    assert.equal(fixFeature('x.feature', text), text)
  })
})
