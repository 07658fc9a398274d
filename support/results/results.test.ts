import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { UsageError } from '../errors'
import { readResults, writeResults } from './results'
import { sampleResults, sampleRow } from './sample-results'

const RESULTS = sampleResults([sampleRow('one'), sampleRow('two', { result: 'skipped', reason: 'no ip_vs' })])

let folder: string
let file: string
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-results-'))
  file = path.join(folder, 'results.json')
})
after(() => rm(folder, { recursive: true }))

async function refuses(text: string, pattern: RegExp): Promise<void> {
  await writeFile(file, text)
  await assert.rejects(readResults(file), (error: Error) => {
    assert.ok(error instanceof UsageError, String(error))
    assert.match(error.message, pattern)
    assert.ok(error.message.includes(file))
    return true
  })
}

test('results are read back as they were written, from the file and from its folder', async () => {
  await writeResults(file, RESULTS)
  assert.deepEqual(await readResults(file), RESULTS)
  assert.deepEqual(await readResults(folder), RESULTS)
})

test('each item has a line of its own', async () => {
  await writeResults(file, RESULTS)
  const lines = (await readFile(file, 'utf8')).split('\n')
  assert.equal(lines.filter((line) => line.includes('"scenario":')).length, RESULTS.results.length)
})

test('what is wrong with a file is named', async () => {
  const text = JSON.stringify(RESULTS)
  await refuses(text.slice(0, -5), /is not JSON: /)
  await refuses('[]', /holds no results: the whole: /)
  await refuses(JSON.stringify({ ...RESULTS, schema: 7 }), /has schema 7; this vethlab reads schema 1$/)
  await refuses(text.replace('"passed"', '"perfect"'), /holds no results: results\[0\]\.result: /)
  await refuses(
    text.replace('names.feature#two","feature"', 'other","feature"'),
    /has a result of .*#two, which it does not/,
  )
})

test('a place without results is named', async () => {
  await assert.rejects(readResults(path.join(folder, 'nowhere')), /No results in .*nowhere: name the folder of a run/)
})
