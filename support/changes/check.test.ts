import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { scenariosIn } from '../claims/catalogue'
import type { Change } from './change'
import { checkChanges } from './check'

function change(entry: Partial<Change> = {}): Change {
  return {
    id: 'mac-from-address',
    title: 'Is the MAC address made from the IPv4 address?',
    values: [
      { range: '<28.0', says: 'yes' },
      { range: '>=28.0', says: 'no' },
    ],
    source: { text: 'release notes', url: 'https://docs.docker.com/engine/release-notes/28/' },
    ...entry,
  }
}

/** Rules of one feature, each with a scenario for each line of tags. */
function scenarios(...rules: string[][]) {
  const texts = rules.map((lines, rule) => {
    const each = lines.map((tags, index) => `${tags}\nScenario: number ${index + 1}\nGiven nothing\n`)
    return `Rule: of ${rule + 1}\n${each.join('\n')}`
  })
  return scenariosIn('features/macs/macs.feature', `Feature: MAC addresses\n${texts.join('\n')}`)
}

const OLD = '@docker<28.0 @change-mac-from-address'
const NEW = '@docker>=28.0 @change-mac-from-address'

const check = (...rules: string[][]) => checkChanges([change()], scenarios(...rules)).join('\n')
const judge = (entry: Partial<Change>) => checkChanges([change(entry)], scenarios([OLD, NEW])).join('\n')

describe('the check of the register of changes', () => {
  it('has nothing to say about a change whose sides are shown under one Rule', () => {
    assert.equal(check([OLD, NEW]), '')
    assert.equal(
      check(
        [OLD, '@docker>=28.0 @docker<29.0 @change-mac-from-address', OLD, '@docker>=29.0 @change-mac-from-address'],
        [NEW],
      ),
      '',
    )
  })

  it('names a change that it does not know, and a second entry', () => {
    const stray = checkChanges([], scenarios([OLD]))
    assert.deepEqual(stray, [
      'features/macs/macs.feature#of-1/number-1 shows a side of mac-from-address, which is no change',
    ])
    assert.match(checkChanges([change(), change()], scenarios([OLD, NEW])).join(), /^mac-from-address has two entries$/)
  })

  it('names an entry that is not whole', () => {
    assert.match(judge({ title: ' ' }), /^mac-from-address: title, aspect, source and answers have words$/)
    assert.match(judge({ source: { text: 'notes', url: 'notes' } }), /"notes" is no address/)
    assert.match(
      judge({ values: [{ range: '28 or so', says: 'yes' }] }),
      /two answers or more\n.*"28 or so" is no range/,
    )
    const yes = { range: '<28.0', says: 'yes' }
    assert.match(judge({ values: [yes, { range: '>=27.0', says: 'no' }] }), /the ranges <28.0 and >=27.0 overlap/)
    assert.match(judge({ values: [yes, { range: '>=28.0', says: 'yes' }] }), /two answers in a row say yes/)
    assert.match(checkChanges([change({ id: 'Mac' })], []).join('\n'), /^Mac: an id is lower case words/)
  })

  it('wants a scenario for every version that has an answer', () => {
    assert.equal(check([OLD]), 'mac-from-address: no scenario shows "no" on 28.0.0')
    assert.equal(check([NEW]), 'mac-from-address: no scenario shows "yes" on 20.10.0, 27.999.999')
    const until29 = '@docker>=28.0 @docker<29.0 @change-mac-from-address'
    assert.equal(check([OLD, until29]), 'mac-from-address: no scenario shows "no" on 29.0.0')
  })

  it('names a scenario that is for versions of two answers, or of none', () => {
    assert.match(
      check([OLD, NEW, '@docker>=27.0 @change-mac-from-address']),
      /#of-1\/number-3 is for versions that have "yes" and "no"$/,
    )
    const gap = [
      { range: '<28.0', says: 'yes' },
      { range: '>=28.1', says: 'no' },
    ]
    assert.match(judge({ values: gap }), /number-2 is for versions that have no answer and "no"$/)
  })

  it('wants the sides of a change under one Rule', () => {
    assert.equal(check([OLD], [NEW]), 'mac-from-address: no Rule has the scenarios of all its answers')
  })

  it('wants a name for what parts at a version', () => {
    const parted = checkChanges([], scenarios(['@docker<25.0', '@docker>=25.0', '@docker>=26.0'], ['@docker>=25.0']))
    assert.deepEqual(parted, [
      'features/macs/macs.feature#of-1/number-1 and features/macs/macs.feature#of-1/number-2 are sides of a change: tag both with its name',
    ])
  })
})
