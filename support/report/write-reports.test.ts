import assert from 'node:assert/strict'
import { lstat, mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { buildAllureSite, javaState, previousSite } from './allure-site'
import { linkLatest } from './write-reports'

let reports: string
before(async () => {
  reports = await mkdtemp(path.join(tmpdir(), 'vethlab-reports-'))
  for (const name of ['2026-01', '2026-02', '2026-03']) await mkdir(path.join(reports, name))
  await mkdir(path.join(reports, '2026-01', 'allure-report', 'history'), { recursive: true })
})
after(() => rm(reports, { recursive: true }))

test('latest names the newest run, and moves on', async () => {
  for (const name of ['2026-01', '2026-02']) {
    await linkLatest(path.join(reports, name))
    assert.equal(await readlink(path.join(reports, 'latest')), name)
  }
  assert.deepEqual((await readdir(reports)).sort(), ['2026-01', '2026-02', '2026-03', 'latest'])
})

test('something else called latest is left alone', async () => {
  const other = path.join(reports, '2026-03', 'latest')
  await writeFile(other, 'mine')
  await linkLatest(path.join(reports, '2026-03', 'run'))
  assert.equal((await lstat(other)).isFile(), true)
  assert.deepEqual(await readdir(path.join(reports, '2026-03')), ['latest'])
})

test('a site continues the newest one before it', async () => {
  assert.equal(await previousSite(path.join(reports, '2026-03')), path.join(reports, '2026-01'))
  assert.equal(await previousSite(path.join(reports, '2026-01')), undefined)
})

test('without Java, or without results, one line says so', async () => {
  const { PATH, JAVA_HOME } = process.env
  try {
    process.env['PATH'] = reports
    delete process.env['JAVA_HOME']
    assert.match(await buildAllureSite(path.join(reports, '2026-03')), /^not built: no Java on the PATH/)
    assert.match(await javaState(), /^not built: no Java/)
    process.env['JAVA_HOME'] = reports
    process.env['PATH'] = PATH
    assert.match(await javaState(), /^not built: no Java/)
  } finally {
    process.env['PATH'] = PATH
    if (JAVA_HOME === undefined) delete process.env['JAVA_HOME']
    else process.env['JAVA_HOME'] = JAVA_HOME
  }
  if ((await javaState()).startsWith('can'))
    assert.match(await buildAllureSite(path.join(reports, '2026-03')), /^not built: there is no allure-results/)
})
