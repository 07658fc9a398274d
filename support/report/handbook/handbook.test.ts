import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Results } from '../../results/results'
import { sampleResults, sampleRow } from '../../results/sample-results'
import { BrowserPage, findBrowser } from '../../self/browser'
import { pageProblems } from '../../self/page-problems'
import { handbookPage } from './handbook'
import type { Kept } from './kept'
import { ledgerOf } from './ledger'

const LONG = 'a-name-that-is-longer-than-any-telephone-is-wide-'.repeat(3)
const WIDE = [
  ['FROM', LONG],
  ['c1', LONG],
]
const FILE = { name: 'evidence/host1/network.txt', path: 'evidence/one/network.txt', mediaType: 'text/plain' }
const GONE = { ...FILE, name: 'gone.txt', path: 'evidence/one/gone.txt' }
const SCRIPT = { name: 'transcript.sh', path: 'evidence/one/transcript.sh', mediaType: 'text/x-shellscript' }
const KEPT: Kept = {
  files: new Map([
    [FILE.path, Buffer.from('1: lo \u001B[0m 网')],
    [SCRIPT.path, Buffer.from(`#!/bin/sh\n# one\n\ndocker ps ${LONG}\n`)],
  ]),
  drawings: new Map(),
  radius: {
    measured: 'docker 28.5.2',
    faults: [
      {
        name: 'deaf',
        title: `Deaf ${LONG}`,
        kills: [{ step: LONG, because: LONG, scenarios: [sampleRow('one').scenario] }],
        tried: 7,
        disturbs: [],
      },
      {
        name: 'rain',
        title: 'It rains',
        kills: [{ step: LONG, because: LONG, scenarios: ['one', 'two'].map((name) => sampleRow(name).scenario) }],
        tried: 5,
        disturbs: [],
      },
    ],
  },
}

/** Scenarios of each kind of result, of claims that the ledger knows, on two subjects. */
function sample(): Results {
  const probe = {
    probe: 'echo',
    from: 'c1',
    to: LONG,
    outcome: 'answered',
    command: `ping ${LONG}`,
    exitCode: 0,
  } as const
  const seen = { ...probe, milliseconds: 1, raw: '64 bytes', role: 'observation' as const }
  const full = {
    steps: [{ text: 'Then the answers are', status: 'passed' as const, milliseconds: 1, table: WIDE }],
    probes: [seen],
    observations: [
      {
        subject: 'answers',
        expected: WIDE,
        observed: [
          ['FROM', LONG],
          ['c1', 'no answer'],
        ],
      },
    ],
    files: [FILE, GONE, SCRIPT],
  }
  const error = { type: 'AssertionError', message: `The answers differ\n  ${LONG}` }
  const results = sampleResults([
    sampleRow('one', full),
    sampleRow('one', { ...full, subject: 'docker-20.10.5' }),
    sampleRow('two', { ...full, result: 'failed', error }),
    sampleRow('three', { result: 'skipped', reason: 'the kernel has no ip_vs' }),
    sampleRow('four', { result: 'broken', reason: 'timed out' }),
  ])
  const claims = { one: ['S39', 'S01'], two: ['S39'], three: ['S85'], four: [] }
  return {
    ...results,
    lessons: [
      {
        feature: 'features/names/names.feature',
        name: 'Names',
        description: 'It teaches.\nDocuments: 000_2b0d5e563e65a53a.txt',
        rules: [],
      },
    ],
    scenarios: results.scenarios.map((scenario) => ({
      ...scenario,
      claims: { supports: claims[scenario.name as keyof typeof claims] ?? [], refutes: [] },
    })),
  }
}

/** Says of a page that scrolls sideways what in it is too wide. */
const tooWide = (
  width: number,
) => `document.documentElement.scrollWidth <= ${width} ? [] : [...document.querySelectorAll('body *')]
  .filter((each) => each.getBoundingClientRect().right > ${width} && !each.parentElement.closest('.scrolls, .code'))
  .map((each) => each.localName + '.' + each.className + ': ' + each.textContent.slice(0, 40))`

async function samplePage(): Promise<string> {
  const results = sample()
  return handbookPage(results, KEPT, ledgerOf(results))
}

test('every link, id, heading and character of a handbook is in order, and it loads nothing', async () => {
  assert.deepEqual(await pageProblems(await samplePage()), [])
})

test('a handbook says what a run has no evidence of', async () => {
  const page = await samplePage()
  assert.match(page, /no longer in the folder of the run:.*gone\.txt/)
  assert.match(page, /No evidence was kept of this scenario/)
  const empty = sampleResults([])
  assert.deepEqual(
    await pageProblems(await handbookPage(empty, { files: new Map(), drawings: new Map() }, ledgerOf(empty))),
    [],
  )
})

test('faults stand by how many behaviours they take away, with the topics of these, and each leads to its own', async () => {
  const page = await samplePage()
  const [, table = ''] = /<section aria-labelledby="faults">.*?<tbody>(.*?)<\/tbody>/s.exec(page) ?? []
  const row = (fault: string, gone: number, tried: number) =>
    `href="#fault-${fault}".*<td>${gone}</td><td>${tried}</td>.*>Names</span>.* ${gone}</td></tr>`
  assert.match(table, new RegExp(`^.*${row('rain', 2, 5)}.*${row('deaf', 1, 7)}$`, 's'))
})

test("verdicts are the ledger's, for each subject", async () => {
  const page = await samplePage()
  const [, section = ''] = /<section id="S01".*?>(.*?)<\/section>/s.exec(page) ?? []
  assert.match(section, /docker 28\.5\.2: holds/)
  assert.match(section, /docker 20\.10\.5: holds/)
})

test('a handbook is as wide as the window on a phone, on a desk and in print, in both languages', async (context) => {
  const browser = await findBrowser()
  if (browser === undefined) return context.skip('no Chromium on the PATH')
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'vethlab-handbook-')), 'index.html')
  context.after(() => rm(path.dirname(file), { recursive: true }))
  await writeFile(file, await samplePage())
  await using page = await BrowserPage.open(browser)
  await page.show(pathToFileURL(file).href)
  for (const language of ['en', 'zh']) {
    await page.evaluate(`document.getElementById('language-${language}').click()`)
    for (const details of ['false', 'true']) {
      await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = ${details} })`)
      for (const width of [320, 390, 820, 1440]) {
        await page.resize({ width, height: 900 })
        assert.deepEqual(
          await page.evaluate(tooWide(width)),
          [],
          `${language}, ${width} wide, details open: ${details}`,
        )
      }
    }
  }
  const text = await page.evaluate(`document.querySelector('details.file pre')?.textContent`)
  assert.equal(text, '1: lo \\x1b[0m 网')
})
