import assert from 'node:assert/strict'
import { it } from 'node:test'
import { validRange } from 'semver'
import { LANGUAGES } from './claim'
import { CLAIMS } from './claims'
import { DOCUMENTS } from './documents'

const ids = CLAIMS.map(({ id }) => id)

it('gives each claim one entry', () => {
  assert.deepEqual(ids, [...new Set(ids)])
  assert.deepEqual(
    ids,
    Array.from({ length: ids.length }, (_, index) => `S${String(index + 1).padStart(2, '0')}`),
  )
})

it('finds each claim in a document, and nothing but claims there', () => {
  const placed = new Set(DOCUMENTS.flatMap(({ chapters }) => chapters.flatMap(({ claims }) => claims)))
  assert.deepEqual([...placed].toSorted(), [...ids].toSorted())
})

it('says everything in both languages', () => {
  for (const { id, says, shownBy, inFact } of CLAIMS) {
    for (const words of [says, shownBy, ...(inFact ? [inFact] : [])]) {
      for (const language of LANGUAGES) assert.ok(words[language].trim(), `${id} lacks words in ${language}`)
      assert.match(words.zh, /\p{Script=Han}/u, `${id} has no Chinese`)
    }
  }
})

it('tells the fact about each claim that does not hold everywhere', () => {
  for (const { id, expected, inFact } of CLAIMS) {
    for (const range of Object.keys(expected)) assert.ok(validRange(range), `${id}: ${range} is no range`)
    if (Object.values(expected).includes('does not hold')) assert.ok(inFact, `${id} lacks what is in fact so`)
  }
})
