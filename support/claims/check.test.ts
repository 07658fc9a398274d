import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { scenariosIn } from './catalogue'
import { checkLedger, type Surroundings } from './check'
import { ALWAYS, type Claim, NEVER, since, until } from './claim'

const SAID = { en: 'Said', zh: '说' }
const PLACE = { document: '000.txt', chapter: 'ports' }

function claim(entry: Partial<Claim> = {}): Claim {
  return { id: 'S39', says: SAID, shownBy: SAID, expected: ALWAYS, places: [PLACE], ...entry }
}

/** A feature with one scenario for each line of tags. */
function scenarios(...tags: string[]) {
  const text = tags.map((line, index) => `${line}\nScenario: number ${index + 1}\nGiven nothing\n`).join('\n')
  return scenariosIn('features/names/names.feature', `Feature: Names\n${text}`)
}

function around(changes: Partial<Surroundings> = {}): Surroundings {
  const chapters = [{ id: 'ports', title: SAID, claims: ['S39'] }]
  const documents = [{ file: '000.txt', title: SAID, chapters }]
  return { documents, scenarios: scenarios('@claim-S39'), waiting: [], capabilities: ['ip_vs'], ...changes }
}

const check = (entry: Partial<Claim>, changes?: Partial<Surroundings>) => checkLedger([claim(entry)], around(changes))
const inFact = SAID

describe('the check of the ledger', () => {
  it('has nothing to say about a claim that is whole', () => {
    assert.deepEqual(check({}), [])
  })

  it('names an entry that is not whole', () => {
    assert.match(check({ says: { en: '', zh: '说' } }).join(), /^S39: says lacks its words \(en\)$/)
    assert.match(check({ shownBy: { en: 'Said', zh: 'Said' } }).join(), /^S39: shownBy lacks its words \(zh\)$/)
    assert.match(check({ expected: { '28 or so': 'holds' } }).join(), /"28 or so" is no range of versions/)
    assert.match(check({ expected: { '<28': 'holds', '>=27': 'holds' } }).join(), /ranges <28 and >=27 overlap/)
    assert.match(check({ requires: ['luck'] }).join(), /luck is no known kernel feature/)
    assert.match(check({ sources: ['release notes'] }).join(), /"release notes" is no address/)
    const refuted = around({ scenarios: scenarios('@refutes-S39') })
    assert.match(checkLedger([claim({ expected: NEVER })], refuted).join(), /inFact must tell what does/)
  })

  it('names what the documents do not hold, and what they alone hold', () => {
    assert.match(check({ places: [] }).join(), /S39 stands in no document/)
    assert.match(checkLedger([claim(), claim()], around()).join(), /S39 has two entries/)
    const chapters = [{ id: 'ports', title: { en: 'Ports', zh: ' ' }, claims: ['S39', 'S99', 'S39'] }]
    const problems = check({}, { documents: [{ file: '000.txt', title: SAID, chapters }] })
    assert.deepEqual(problems, [
      '000.txt, ports: S99 is no claim',
      '000.txt, ports: S39 stands there twice',
      '000.txt, ports lacks a title',
    ])
  })

  it('lets a claim wait for its scenario, and no longer', () => {
    assert.deepEqual(check({}, { scenarios: [] }), ['S39 has no scenario'])
    assert.deepEqual(check({}, { scenarios: [], waiting: ['S39'] }), [])
    assert.match(check({}, { waiting: ['S39'] }).join(), /^S39 waits no longer/)
    assert.match(check({}, { waiting: ['S1'] }).join(), /^S1 waits for a scenario, and is no claim$/)
  })
})

describe('the scenarios of a claim', () => {
  const judge = (expected: Claim['expected'], ...tags: string[]) =>
    check({ expected, inFact }, { scenarios: scenarios(...tags) }).join('\n')

  it('may not contradict the ledger', () => {
    assert.match(judge(ALWAYS, '@refutes-S39'), /S39 is expected to hold, and .*#number-1 refutes it \(20\.10\.0\)/)
    assert.match(
      judge(ALWAYS, '@claim-S39', '@refutes-S39 @docker<28.0'),
      /#number-2 refutes it \(20.10.0, 27.999.999\)/,
    )
    assert.match(judge(NEVER, '@claim-S39'), /expected not to hold, and .*#number-1 supports it while none refutes it/)
    assert.match(judge(NEVER, '@claim-S39 @refutes-S39'), /S39 is supported and refuted by one scenario/)
    assert.match(judge(until('28.0.0'), '@claim-S39'), /#number-1 supports it while none refutes it \(28\.0\.0\)/)
  })

  it('show what the ledger expects on every version that it speaks of', () => {
    assert.match(judge(ALWAYS, '@claim-S39 @docker>=23.0'), /and no scenario supports it \(20.10.0, 22.999.999\)/)
    assert.match(judge(until('28.0.0'), '@claim-S39 @docker<28.0'), /and no scenario refutes it \(28\.0\.0\)/)
    assert.match(judge(since('23.0.0'), '@claim-S39 @docker>=23.0'), /no scenario refutes it \(20.10.0, 22.999.999\)/)
    assert.match(
      judge(until('28.0.0'), '@claim-S39 @docker<27.1', '@refutes-S39 @docker>=28.0'),
      /supports it \(27\.1\.0/,
    )
  })

  it('agree with it when both halves of a change are there', () => {
    assert.equal(judge(until('28.0.0'), '@claim-S39 @docker<28.0', '@refutes-S39 @docker>=28.0'), '')
    assert.equal(judge(since('23.0.0'), '@refutes-S39 @docker<23.0', '@claim-S39 @docker>=23.0'), '')
    assert.equal(judge(NEVER, '@claim-S39', '@refutes-S39'), '')
    assert.equal(judge({}, '@claim-S39 @docker>=23.0'), '')
  })
})
