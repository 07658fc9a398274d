import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attachment } from '@cucumber/messages'
import { attachmentBody, compareIds, MEDIA_TYPE, parseAttachment, subjectId, subjectName } from './attachments'
import { sampleSubject } from './sample-results'

const attached = (body: string, mediaType = MEDIA_TYPE): Attachment => ({
  body,
  mediaType,
  contentEncoding: 'IDENTITY' as Attachment['contentEncoding'],
})

test('a value is read back as it was attached', () => {
  const value = { kind: 'subject' as const, subject: sampleSubject() }
  assert.deepEqual(parseAttachment(attached(attachmentBody(value))), value)
})

test('a body in base64 is read too', () => {
  const body = Buffer.from(attachmentBody({ kind: 'skip', reason: 'no ip_vs' })).toString('base64')
  const attachment = { ...attached(body), contentEncoding: 'BASE64' as Attachment['contentEncoding'] }
  assert.deepEqual(parseAttachment(attachment), { kind: 'skip', reason: 'no ip_vs' })
})

test('what is not ours is left alone, what is ours but malformed is refused', () => {
  assert.equal(parseAttachment(attached('hello', 'text/plain')), undefined)
  assert.throws(() => parseAttachment(attached('{"kind":"nonsense"}')))
  assert.throws(() => parseAttachment(attached('{')), SyntaxError)
  assert.throws(() => attachmentBody({ kind: 'skip', reason: '' }))
})

test('a subject is named by its version, its options whatever their order, its driver and its sabotage', () => {
  const one = subjectId('28.5.2', { icc: false, nested: { a: 1, b: [2, 3] } })
  assert.equal(subjectId('28.5.2', null), 'docker-28.5.2')
  assert.equal(subjectId('28.5.2', {}), 'docker-28.5.2')
  assert.match(one, /^docker-28\.5\.2\+[0-9a-f]{8}$/)
  assert.equal(subjectId('28.5.2', { nested: { b: [2, 3], a: 1 }, icc: false }), one)
  assert.notEqual(subjectId('28.5.2', { icc: false, nested: { a: 1, b: [3, 2] } }), one)
  assert.equal(subjectId('28.5.2', null, 'acme/net:1'), 'docker-28.5.2+acme-net-1')
  assert.equal(subjectId('28.5.2', null, 'bridge', 'resolver-deaf'), 'docker-28.5.2+under-resolver-deaf')
})

test('a subject is spoken of in words', () => {
  const id = subjectId('28.5.2', { icc: false }, 'acme')
  assert.equal(subjectName(sampleSubject()), 'docker 28.5.2')
  assert.equal(subjectName({ ...sampleSubject(), sabotage: 'rain' }), 'docker 28.5.2 (sabotage rain)')
  assert.equal(
    subjectName({ ...sampleSubject(), id, driver: 'acme' }),
    `docker 28.5.2 (options ${id.slice('docker-28.5.2+'.length, -'+acme'.length)}, driver acme)`,
  )
})

test('versions are ordered as numbers', () => {
  assert.deepEqual(['docker-20.10.24', 'docker-26.1.5', 'docker-20.10.5'].sort(compareIds), [
    'docker-20.10.5',
    'docker-20.10.24',
    'docker-26.1.5',
  ])
})
