import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ALWAYS, type Claim, NEVER, until } from '../claims/claim'
import type { Document } from '../claims/documents'
import type { Ledger } from '../claims/ledger'
import type { Verdict } from '../claims/verdict'
import type { Language } from '../claims/words'
import { sampleSubject } from '../results/sample-results'
import { ledgerText } from './ledger-text'
import { widthOf } from './paint'

const SAYS = { en: 'docker0 has a MAC address that begins with 02:42', zh: 'docker0 的 MAC 地址以 02:42 开头。' }
const IN_FACT = { en: 'Since 28.0 it is random.', zh: '从 28.0 起它是随机的。' }
const chapters = [
  { id: 'ports', title: { en: 'Ports', zh: '端口映射' }, claims: ['S57', 'S09'] },
  { id: 'more', title: { en: 'More', zh: '其他' }, claims: ['S69'] },
]
const DOCUMENTS: Document[] = [{ file: '000.txt', title: { en: 'Networks', zh: '容器网络' }, chapters }]

function claim(id: Claim['id'], rest: Partial<Claim>): Claim {
  return { id, says: SAYS, shownBy: SAYS, inFact: IN_FACT, expected: ALWAYS, places: [], ...rest }
}

function verdict(word: Verdict['word'], rest: Partial<Verdict> = {}): Verdict {
  return { word, reasons: [], unexpected: false, ...rest }
}

const LEDGER: Ledger = {
  subjects: ['20.10.5', '28.5.2'].map((version) => ({
    subject: sampleSubject(version),
    name: `docker ${version}`,
  })),
  rows: [
    {
      claim: claim('S09', { expected: until('28.0.0') }),
      verdicts: [verdict('holds'), verdict('held until', { until: '28.0' })],
    },
    {
      claim: claim('S57', { expected: NEVER }),
      verdicts: [verdict('does not hold'), verdict('holds', { unexpected: true })],
    },
    {
      claim: claim('S69', { unsaid: true }),
      verdicts: [
        verdict('unknown', { reasons: ['features/a.feature#a was not run'] }),
        verdict('not testable here', { reasons: ['the kernel here has no ip_vs: it fails'] }),
      ],
    },
    { claim: claim('S99', {}), verdicts: [verdict('holds'), verdict('holds')] },
  ],
}

function print(language: Language = 'en', ledger = LEDGER): string[] {
  return ledgerText(ledger, { documents: DOCUMENTS, language, color: false, width: 80 }).split('\n')
}

describe('the ledger in text', () => {
  it('stands in reading order, a column for each subject', () => {
    assert.deepEqual(print().slice(0, 11), [
      'Networks  000.txt',
      '      docker 20.10.5  docker 28.5.2',
      '',
      '  Ports',
      'S57   docker0 has a MAC address that begins with 02:42',
      '      does not hold   holds !',
      '      Fact: Since 28.0 it is random.',
      'S09   docker0 has a MAC address that begins with 02:42',
      '      holds           held until 28.0',
      '      Fact: Since 28.0 it is random.',
      '',
    ])
  })

  it('says what stands in the way of a verdict, and what no document says', () => {
    assert.deepEqual(print().slice(11, 15), [
      '  More',
      'S69   docker0 has a MAC address that begins with 02:42 (beside the document)',
      '      unknown         not testable here',
      '      docker 28.5.2: the kernel here has no ip_vs: it fails',
    ])
  })

  it('adds a note to a claim that holds and always did', () => {
    const rows = [{ claim: claim('S69', {}), verdicts: [verdict('holds'), verdict('unknown')] }]
    assert.ok(print('en', { ...LEDGER, rows }).includes('      Note: Since 28.0 it is random.'))
  })

  it('adds up the claims of the documents that it shows', () => {
    assert.deepEqual(print().slice(-5), [
      '! contradicts what the ledger expects',
      '',
      '3 claims        holds  held until  does not hold  not testable here  unknown  unexpected',
      'docker 20.10.5      1           0              1                  0        1           0',
      'docker 28.5.2       1           1              0                  1        0           1',
    ])
  })

  it('speaks Chinese, with columns that still stand below each other', () => {
    const lines = print('zh')
    const [heading = '', held = ''] = [lines[1], lines[8]]
    assert.equal(held.trim().replaceAll(/ +/g, ' '), '成立 28.0 之前成立')
    const before = (line: string, cell: string) => widthOf(line.slice(0, line.indexOf(cell)))
    assert.equal(before(held, '28.0'), before(heading, 'docker 28.5.2'))
    assert.ok(lines.includes('      事实：从 28.0 起它是随机的。'))
  })

  it('says so when nothing was run', () => {
    const rows = LEDGER.rows.map((row) => ({ ...row, verdicts: [] }))
    const lines = print('en', { subjects: [], rows })
    assert.match(lines.join(' '), /^No run in reports\/ has judged any of this, so every verdict is unknown/)
    assert.equal(lines.at(-1), '3 claims')
  })
})
