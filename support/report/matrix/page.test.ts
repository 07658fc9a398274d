import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { z } from 'zod'
import { BrowserPage, findBrowser } from '../../self/browser'
import { pageProblems } from '../../self/page-problems'
import { sizeOf } from '../page/packed-file'
import { matrixOf } from './model'
import { matrixPage } from './page'
import { SAMPLE_CHANGE, sampleRun } from './sample-matrix'
import { HOSTILE, SMALL, SMALL_BEFORE, thousandBehaviours } from './sample-page'

let folder: string
/** Where there is no browser, its tests are skipped. */
let tab: BrowserPage | undefined
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-matrix-'))
  const browser = await findBrowser()
  tab = browser === undefined ? undefined : await BrowserPage.open(browser)
})
after(async () => {
  await tab?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

function smallPage(): Promise<string> {
  const run = sampleRun(SMALL, { unavailable: [{ requested: '29.1', reason: 'no such image' }] })
  return matrixPage(matrixOf(run, [SAMPLE_CHANGE], sampleRun(SMALL_BEFORE)))
}

async function written(page: string): Promise<string> {
  const file = path.join(folder, 'matrix.html')
  await writeFile(file, page)
  return pathToFileURL(file).href
}

/** Shows the small matrix, from the start. */
async function shown(context: TestContext, anchor = ''): Promise<BrowserPage | undefined> {
  if (!tab) {
    context.skip('no Chromium on the PATH')
    return undefined
  }
  await tab.show('about:blank')
  await tab.resize({ width: 1440, height: 900 })
  await tab.show(`${await written(await smallPage())}${anchor}`)
  await tab.evaluate(`document.getElementById('language-en').click()`)
  return tab
}

const PASSED = { result: 'passed' } as const

/** The titles of the rows that are shown below "All behaviours". */
const ROWS = `[...document.querySelectorAll('.topic tr[data-words]')].filter((row) => row.checkVisibility())
  .map((row) => row.querySelector('button').textContent)`
const COUNT = `document.querySelector('.filters output [data-in="en"]').textContent`
const OPEN = `[...document.querySelectorAll('.matrix button[aria-expanded="true"]')].map((each) => each.textContent)`
const MARKS = `[...document.querySelectorAll('.detail mark')].map((each) => each.textContent)`
const FOCUSED = 'document.activeElement.textContent'

const choose = (name: string, value: string) => `{
  const field = document.forms.filters.elements['${name}']
  if (field.type === 'checkbox') field.checked = ${JSON.stringify(value)} === 'yes'; else field.value = ${JSON.stringify(value)}
  field.dispatchEvent(new Event('input', { bubbles: true }))
}`
const anchorOf = (title: string) => `[...document.querySelectorAll('.matrix tr[id]')]
  .find((row) => row.querySelector('button').textContent === ${JSON.stringify(title)}).id`

describe('the page of the matrix', () => {
  it('is in good order, and makes no markup of what a name or a message holds', async () => {
    const page = await smallPage()
    assert.deepEqual(await pageProblems(page), [])
    assert.ok(!page.includes(HOSTILE))
    assert.match(page, /docker 29\.1|could not be had/)
  })

  it('is in good order when nothing ran', async () => {
    assert.deepEqual(await pageProblems(await matrixPage(matrixOf(sampleRun([]), [SAMPLE_CHANGE]))), [])
  })

  it('gives neighbouring answers that differ colours of their own, whatever lies between them', async () => {
    const values = ['a', 'b', 'c', 'd', 'e'].map((says, index) => ({ range: `>=2${index}.0 <2${index + 1}.0`, says }))
    const tags = ['@change-mac-from-address']
    const behaviours = [{ name: 'one', tags, on: { '20.10.5': PASSED, '20.10.24': PASSED, '24.0.7': PASSED } }]
    const page = await matrixPage(matrixOf(sampleRun(behaviours), [{ ...SAMPLE_CHANGE, values }]))
    const shades = [...page.matchAll(/<td lang="en" class="answer (answer-\d)">/g)].map(([, shade]) => shade)
    assert.deepEqual(shades, ['answer-0', 'answer-0', 'answer-1'])
  })

  it('is accessible, by the rules of axe-core, in both schemes and languages, wide and narrow', async (context) => {
    const page = await shown(context)
    if (!page) return
    await page.evaluate(axe.source)
    await page.evaluate(`Promise.all([...document.querySelectorAll('.matrix button')].map((each) => each.click()))`)
    await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true })`)
    for (const scheme of ['light', 'dark'] as const) {
      for (const [language, width] of [
        ['en', 1440],
        ['zh', 1440],
        ['en', 320],
      ] as const) {
        await page.prefer(scheme)
        await page.resize({ width, height: 900 })
        await page.evaluate(`document.getElementById('language-${language}').click()`)
        assert.deepEqual(await page.evaluate(AXE), [], `${scheme}, ${language}, ${width} wide`)
      }
    }
  })

  it('says the words of its cells in the language that is chosen', async (context) => {
    const page = await shown(context)
    if (!page) return
    const words = `[...document.querySelectorAll('#topic-links + table td')].map((each) => each.firstChild.data)`
    assert.deepEqual(await page.evaluate(words), ['holds', 'holds', 'does not hold', 'not tried'])
    await page.evaluate(`document.getElementById('language-zh').click()`)
    assert.deepEqual(await page.evaluate(words), ['成立', '成立', '不成立', '未试验'])
    await page.evaluate(`document.getElementById('language-en').click()`)
    assert.deepEqual(await page.evaluate(words), ['holds', 'holds', 'does not hold', 'not tried'])
  })

  it('is as wide as the window, however narrow', async (context) => {
    const page = await shown(context)
    if (!page) return
    await page.evaluate(`[...document.querySelectorAll('.matrix button')].forEach((each) => each.click())`)
    for (const width of [320, 390, 820, 1440]) {
      await page.resize({ width, height: 900 })
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
    }
  })

  it('shows what is searched for and chosen, and says how much it is', async (context) => {
    const page = await shown(context)
    if (!page) return
    const all = z.array(z.string()).parse(await page.evaluate(ROWS))
    assert.equal(all.length, SMALL.length)
    const cases = [
      ['find', 'FRIEND web', ['A friend opens the web server']],
      ['find', 'S39', ['A friend opens the web server']],
      ['topic', 'links', ['A link is read only once']],
      ['word', 'does-not-hold', ['A link is read only once']],
      ['word', 'not-testable', ['A virtual address answers']],
      [
        'differs',
        'yes',
        [
          'Up to 27 it is made from it',
          'Since 28.0 it is not',
          'A link is read only once',
          'A virtual address answers',
        ],
      ],
      ['changed', 'yes', ['A link is read only once', HOSTILE]],
      ['find', 'nothing of the kind', []],
    ] as const
    for (const [name, value, expected] of cases) {
      await page.evaluate(choose(name, value))
      assert.deepEqual(await page.evaluate(ROWS), expected, `${name} ${value}`)
      assert.equal(await page.evaluate(COUNT), `${expected.length} of ${all.length} shown`)
      await page.evaluate(`document.forms.filters.reset(); new Promise((done) => setTimeout(done))`)
      assert.deepEqual(await page.evaluate(ROWS), all)
    }
  })

  it('opens a row to its steps, to what each engine showed with the difference marked, and to its evidence', async (context) => {
    const page = await shown(context)
    if (!page) return
    await page.evaluate(
      `document.getElementById(${anchorOf('A link is read only once')}).querySelector('button').click()`,
    )
    await page.evaluate(settled('.detail'))
    const text = String(await page.evaluate(`document.querySelector('.detail').textContent`))
    for (const part of [
      /Given two containers/,
      /docker 26\.1\.5: holds → docker 28\.5\.2: does not hold/,
      /The answers differ/,
    ])
      assert.match(text, part)
    assert.deepEqual(await page.evaluate(MARKS), ['once', 'always'])
    const links = await page.evaluate(
      `[...document.querySelectorAll('.detail .files a')].map((each) => each.getAttribute('href'))`,
    )
    assert.deepEqual(links, [
      'evidence/a%20link/docker-28.5.2/transcript.sh',
      'evidence/a%20link/docker-28.5.2/host1/links.txt',
    ])
    assert.deepEqual(await page.evaluate(OPEN), ['A link is read only once'])
    assert.match(String(await page.evaluate('location.hash')), /^#a-link-is-read-only-once-[0-9a-f]{6}$/)
  })

  it('opens a change to its source, its flip and both sides', async (context) => {
    const page = await shown(context, '#change-mac-from-address')
    if (!page) return
    await page.evaluate(settled('.detail'))
    const text = String(await page.evaluate(`document.querySelector('.detail').textContent`))
    assert.match(text, /docker 26\.1\.5: yes → docker 28\.5\.2: no/)
    assert.deepEqual(await page.evaluate(MARKS), ['02:42', 'random'])
    const row = `document.getElementById('change-mac-from-address')`
    assert.equal(
      await page.evaluate(`${row}.querySelector('.where').innerText.trim()`),
      'between docker 26.1.5 and 28.5.2 · Source: moby/moby#48808',
    )
  })

  it('opens a flaky scenario to its attempts, with what was not the same', async (context) => {
    const page = await shown(context)
    if (!page) return
    await page.evaluate(
      `document.getElementById(${anchorOf('A virtual address answers')}).querySelector('button').click()`,
    )
    await page.evaluate(settled('.detail'))
    const text = String(await page.evaluate(`document.querySelector('.detail').textContent`))
    assert.match(text, /passed once, failed once.*attempt 1 passed.*attempt 2 failed/s)
    assert.deepEqual(await page.evaluate(MARKS), ['steady', 'shaky'])
  })

  it('follows a permanent link to a row, even to one that the filters hide', async (context) => {
    const page = await shown(context)
    if (!page) return
    const anchor = String(await page.evaluate(anchorOf('A virtual address answers')))
    await page.evaluate(choose('find', 'friend'))
    await page.evaluate(`location.hash = '${anchor}'`)
    await page.evaluate(settled('.detail'))
    assert.deepEqual(await page.evaluate(OPEN), ['A virtual address answers'])
    assert.equal(await page.evaluate(FOCUSED), 'A virtual address answers')
    await page.show('about:blank')
    await page.show(`${pathToFileURL(path.join(folder, 'matrix.html')).href}#${anchor}`)
    await page.evaluate(settled('.detail'))
    assert.deepEqual(await page.evaluate(OPEN), ['A virtual address answers'])
    const top = Number(await page.evaluate(`document.getElementById('${anchor}').getBoundingClientRect().top`))
    assert.ok(top >= 0 && top < 900, `${top}`)
  })

  it('is read with the keyboard alone', async (context) => {
    const page = await shown(context)
    if (!page) return
    await page.evaluate(`document.forms.filters.elements.find.focus()`)
    for (const letter of 'it is') await page.press(letter)
    assert.deepEqual(await page.evaluate(ROWS), ['Up to 27 it is made from it', 'Since 28.0 it is not'])
    await page.evaluate(`document.querySelector('.topic tr[data-words]:not([hidden]) button').focus()`)
    const steps = [
      ['ArrowDown', 'Since 28.0 it is not', 0],
      ['Enter', 'Since 28.0 it is not', 1],
      ['Escape', 'Since 28.0 it is not', 0],
      ['Home', SAMPLE_CHANGE.title, 0],
      ['End', 'Since 28.0 it is not', 0],
      ['ArrowUp', 'Up to 27 it is made from it', 0],
    ] as const
    for (const [key, title, open] of steps) {
      await page.press(key)
      assert.equal(await page.evaluate(FOCUSED), title, key)
      assert.equal(z.array(z.string()).parse(await page.evaluate(OPEN)).length, open, key)
    }
  })

  it('opens in under a second with a thousand behaviours on six engines', async (context) => {
    if (!tab) return context.skip('no Chromium on the PATH')
    const page = await matrixPage(matrixOf(sampleRun(thousandBehaviours()), [SAMPLE_CHANGE]))
    const address = await written(page)
    await tab.resize({ width: 1440, height: 900 })
    const times: number[] = []
    while (times.length < 5 && !times.some((time) => time < 1000)) {
      await tab.show('about:blank')
      await tab.show(address)
      times.push(Number(await tab.evaluate(PAINTED)))
    }
    context.diagnostic(`${sizeOf(Buffer.byteLength(page))}, opened in ${times.map(Math.round).join(', ')} ms`)
    assert.ok(
      times.some((time) => time < 1000),
      `${times.map(Math.round).join(', ')} ms`,
    )
  })
})

/** Violations as `rule: element`, of every rule that axe-core has for WCAG 2.2 AA and for good practice. */
const AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`

/** When all was loaded, scripts have run, and something can be seen. */
const PAINTED = `new Promise((drawn) => requestAnimationFrame(() => setTimeout(() => drawn(
  Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd, performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 1e9)))))`

/** Until something is there; it says so when it does not come. */
function settled(selector: string): string {
  return `new Promise((found, failed) => {
    const end = Date.now() + 10000
    const look = () => {
      if (document.querySelector('${selector}')) found(true)
      else if (Date.now() > end) failed(new Error('no ${selector}'))
      else setTimeout(look, 10)
    }
    look()
  })`
}
