import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALWAYS, type Claim } from '../../claims/claim'
import type { Document } from '../../claims/documents'
import { sampleResults, sampleRow } from '../../results/sample-results'
import { bookOf, type Part } from './book'

const words = (en: string) => ({ en, zh: en })
const claim = (id: `S${number}`): Claim => ({
  id,
  says: words(id),
  shownBy: words('a look'),
  expected: ALWAYS,
  places: [],
})
const document = (file: string, ...claims: string[]): Document => ({
  file,
  title: words(file),
  chapters: [{ id: 'only', title: words('Only'), claims }],
})

const DOCUMENTS = [document('000_aa.txt', 'S2', 'S1'), document('001_bb.txt', 'S1', 'S9')]

function sample(): Part[] {
  const results = sampleResults(['one', 'both', 'loose', 'stray'].map((name) => sampleRow(name)))
  const tags = { one: ['S1'], both: ['S2', 'S1'], loose: [], stray: ['S77'] }
  const scenarios = results.scenarios.map((scenario) => ({
    ...scenario,
    rule: 'A rule',
    claims: { supports: tags[scenario.name as keyof typeof tags] ?? [], refutes: [] },
  }))
  const rules = [{ name: 'A rule', description: 'The rule teaches.' }]
  const lessons = results.lessons.map((lesson) => ({ ...lesson, description: 'The feature teaches.', rules }))
  return bookOf({ scenarios, lessons }, DOCUMENTS, [claim('S1'), claim('S2')])
}

/** `S2! both!`: a claim, and the scenarios shown with it; in full where the mark is. */
function outline(parts: readonly Part[]): string[] {
  const mark = (isFirst: boolean) => (isFirst ? '!' : '')
  return parts.flatMap(({ anchor, chapters }) =>
    chapters.flatMap((chapter) => [
      `${anchor} ${chapter.anchor}`,
      ...chapter.claims.map(({ claim: { id }, isFirst, scenarios }) =>
        [`${id}${mark(isFirst)}`, ...scenarios.map((here) => `${here.scenario.name}${mark(here.isFirst)}`)].join(' '),
      ),
      ...chapter.scenarios.map((here) => `${here.scenario.name}${mark(here.isFirst)}`),
    ]),
  )
}

test('claims stand in the order of the documents, and all that is told once leads there from elsewhere', () => {
  assert.deepEqual(outline(sample()), [
    'document-000 000-only',
    'S2! both!',
    'S1! one! both',
    'document-001 001-only',
    'S1',
    'beyond topic-names',
    'loose!',
    'stray!',
  ])
})

test('a lesson is given where its first scenario is, and not again', () => {
  const all = sample().flatMap(({ chapters }) =>
    chapters.flatMap(({ claims, scenarios }) => [...claims.flatMap((here) => here.scenarios), ...scenarios]),
  )
  assert.deepEqual(
    all.map(({ lessons }) => lessons.map(({ text }) => text)),
    [['The feature teaches.', 'The rule teaches.'], [], [], [], []],
  )
})
