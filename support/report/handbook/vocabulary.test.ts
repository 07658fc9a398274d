import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import { CATALOGUE } from '../../workflow/plan'
import { TOPICS, topicTitle } from './vocabulary'

test('each topic of the catalogue has a title in both languages', async () => {
  const entries = await readdir(CATALOGUE, { withFileTypes: true })
  const topics = entries.flatMap((entry) => (entry.isDirectory() && entry.name !== 'self' ? entry.name : []))
  assert.deepEqual(
    topics.filter((topic) => !TOPICS[topic]),
    [],
  )
})

test('a topic of somebody else has its folder for a title', () => {
  assert.deepEqual(topicTitle('my-lab'), { en: 'My lab', zh: 'My lab' })
})
