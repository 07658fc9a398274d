import assert from 'node:assert/strict'
import { it } from 'node:test'
import { UsageError } from '../errors'
import { subjectId } from '../results/attachments'
import { sampleSubject } from '../results/sample-results'
import { subjectsMeant, versionsOf } from './subjects-meant'

const options = { ipv6: true }
const image = sampleSubject('29.0.0')
const SUBJECTS = [
  ...['20.10.24', '20.10.5', '28.5.2'].map((version) => sampleSubject(version)),
  { ...sampleSubject('28.5.2'), options, id: subjectId('28.5.2', options) },
  { ...image, engine: { ...image.engine, requested: 'docker:29-dind' } },
]

const meant = (word: string) => SUBJECTS.filter(subjectsMeant(word, SUBJECTS)).map(({ id }) => id)
const withOptions = subjectId('28.5.2', options)

it('takes the newest version that fits, with all its options', () => {
  assert.deepEqual(meant('20.10'), ['docker-20.10.24'])
  assert.deepEqual(meant('20.10.5'), ['docker-20.10.5'])
  assert.deepEqual(meant('28'), ['docker-28.5.2', withOptions])
  assert.deepEqual([meant('oldest'), meant('newest')], [['docker-20.10.5'], ['docker-29.0.0']])
  assert.deepEqual(meant('2'), [])
})

it('takes an image by the word that asked for it, and a subject by its id', () => {
  assert.deepEqual(meant('docker:29-dind'), ['docker-29.0.0'])
  assert.deepEqual(meant(withOptions), [withOptions])
})

it('takes a subject under a sabotage by its id only, where the engine itself is there', () => {
  const faulty = { ...sampleSubject('30.0.0'), id: 'docker-30.0.0+under-rain', sabotage: 'rain' }
  const all = [...SUBJECTS, faulty]
  assert.ok(all.filter(subjectsMeant('newest', all)).every(({ sabotage }) => sabotage === undefined))
  assert.deepEqual(all.filter(subjectsMeant(faulty.id, all)), [faulty])
  assert.deepEqual([faulty].filter(subjectsMeant('newest', [faulty])), [faulty])
})

it('refuses a word that run would refuse, and lists versions in their order', () => {
  assert.throws(() => subjectsMeant('-', SUBJECTS), UsageError)
  assert.equal(versionsOf(SUBJECTS), '20.10.5, 20.10.24, 28.5.2, 29.0.0')
})
