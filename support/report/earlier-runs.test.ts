import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { earlierRuns } from './earlier-runs'

test('runs are earlier by their names, and the newest comes first, also when a link names the run', async (context) => {
  const reports = await mkdtemp(path.join(tmpdir(), 'vethlab-earlier-'))
  context.after(() => rm(reports, { recursive: true }))
  for (const name of ['2026-01', '2026-03', '2026-02', '2026-04']) await mkdir(path.join(reports, name))
  await symlink('2026-03', path.join(reports, 'latest'))
  const names = async (run: string) =>
    (await earlierRuns(path.join(reports, run))).map((folder) => path.basename(folder))
  assert.deepEqual(await names('2026-03'), ['2026-02', '2026-01'])
  assert.deepEqual(await names('latest'), ['2026-02', '2026-01'])
  assert.deepEqual(await names('2026-01'), [])
})
