import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type Subject, subjectId } from '../attachments'
import { sampleResults, sampleSubject } from '../sample-results'
import { pairSubjects } from './pairs'
import { layTogether, type Side } from './side'

function side(...subjects: Subject[]): Side {
  return layTogether('place', 'place', [{ folder: 'place', results: { ...sampleResults([]), subjects } }])
}

function pairs(before: readonly Subject[], after: readonly Subject[], chosen = false): string[] {
  const { pairs, alone } = pairSubjects(side(...before), side(...after), chosen)
  return [
    ...pairs.map((each) => `${each.before.name} = ${each.after.name}`),
    ...alone.before.map(({ name }) => `lost ${name}`),
    ...alone.after.map(({ name }) => `new ${name}`),
  ]
}

const on = (version: string, rest: Partial<Subject> = {}): Subject => ({ ...sampleSubject(version), ...rest })
const withOptions = (version: string, options: Record<string, unknown>): Subject =>
  on(version, { options, id: subjectId(version, options) })

it('pairs each engine with itself, and tells those that one side lacks', () => {
  assert.deepEqual(pairs([on('20.10.5'), on('26.1.5')], [on('20.10.5'), on('28.5.2')]), [
    'docker 20.10.5 = docker 20.10.5',
    'lost docker 26.1.5',
    'new docker 28.5.2',
  ])
})

it('compares two runs of one engine each, whatever the engines are', () => {
  assert.deepEqual(pairs([on('20.10.5')], [on('28.5.2')]), ['docker 20.10.5 = docker 28.5.2'])
  const [pair] = pairSubjects(side(on('20.10.5')), side(on('28.5.2', { kernel: '6.1' }))).pairs
  assert.deepEqual(pair?.notes, ['version: 20.10.5, now 28.5.2', 'kernel: 6.18.0, now 6.1'])
})

it('takes a newer patch of a release line for the same engine', () => {
  assert.deepEqual(pairs([on('20.10.5'), on('28.5.1')], [on('20.10.5'), on('28.5.2')]), [
    'docker 20.10.5 = docker 20.10.5',
    'docker 28.5.1 = docker 28.5.2',
  ])
})

it('does not guess between two that are as close', () => {
  assert.deepEqual(pairs([on('28.5.1'), on('20.10.5')], [on('28.5.2'), on('28.5.3')]), [
    'lost docker 20.10.5',
    'lost docker 28.5.1',
    'new docker 28.5.2',
    'new docker 28.5.3',
  ])
})

it('keeps options, drivers and kernels apart', () => {
  const ipv6 = withOptions('28.5.2', { ipv6: true })
  assert.deepEqual(pairs([on('28.5.2'), ipv6], [ipv6, on('28.5.2')]).length, 2)
  const kernels = [on('28.5.2'), on('28.5.2', { kernel: '6.1' })]
  assert.deepEqual(pairs(kernels, kernels.toReversed()), [
    'docker 28.5.2, kernel 6.1 = docker 28.5.2, kernel 6.1',
    'docker 28.5.2, kernel 6.18.0 = docker 28.5.2, kernel 6.18.0',
  ])
})

it('pairs two versions that were chosen by their options', () => {
  const two = (version: string) => [on(version), withOptions(version, { ipv6: true })]
  assert.equal(pairs(two('20.10.5'), two('28.5.2'), true).filter((each) => each.includes(' = ')).length, 2)
  assert.equal(pairs(two('20.10.5'), two('28.5.2')).filter((each) => each.includes(' = ')).length, 0)
})
