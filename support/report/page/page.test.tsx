import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { pageProblems } from '../../self/page-problems'
import { CopyableCode } from './code'
import { Drawing, Picture } from './drawing'
import { PackedFile, sizeOf } from './packed-file'
import { renderPage } from './page'
import { plain } from './plain'
import { Said } from './said'
import { Table } from './table'

const HOSTILE = `</script></pre><img src=x onerror="alert(1)">'"&`
const TITLE = { en: 'A page', zh: '一页' }

test('what a name or a message holds never becomes markup', async () => {
  const page = await renderPage({
    title: { en: HOSTILE, zh: HOSTILE },
    main: (
      <>
        <Said words={{ en: HOSTILE, zh: HOSTILE }} />
        <Table headings={[HOSTILE]} rows={[[HOSTILE]]} caption={HOSTILE} />
        <CopyableCode heading={HOSTILE} text={HOSTILE} />
        <PackedFile name={HOSTILE} mediaType={HOSTILE} content={Buffer.from(HOSTILE)} />
        <Picture svg={HOSTILE} description={HOSTILE} />
      </>
    ),
  })
  assert.doesNotMatch(page, /<img src=x|onerror="alert/)
  assert.deepEqual(await pageProblems(page), [])
})

test('a page may run its own script and load nothing', async () => {
  const page = await renderPage({ title: TITLE, main: '' })
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/]+='; /)
})

test('a page carries a font for exactly the characters beyond ASCII that it shows', async () => {
  const page = await renderPage({ title: TITLE, main: '→', alsoShown: '网' })
  const ranges = [...page.matchAll(/unicode-range:([^}]*)/g)].flatMap(([, range = '']) => range.split(','))
  for (const character of '一页→网中文')
    assert.ok(ranges.includes(`U+${character.codePointAt(0)?.toString(16)}`), character)
  assert.ok(Buffer.byteLength(page) < 60_000, sizeOf(Buffer.byteLength(page)))
})

test('a page that is wrong is found out', async () => {
  const page = '<h1>a</h1><h3 id="x">b</h3><a id="x" href="#y">\u{10FFFD}</a><img src="https://x.example/y.png">'
  assert.deepEqual(await pageProblems(page), [
    'the id x is there twice',
    'nothing has the id that #y leads to',
    'heading 2, an h3, follows an h1',
    'it loads src="https://x.example/y.png"',
    'no font of the page draws \u{10FFFD} (U+10fffd)',
  ])
})

test('a drawing is shapes and text', () => {
  const svg = '<svg viewBox="0 0 1 1"><style>.a{fill:url(#b)}</style><text>host1 &amp; co</text></svg>'
  assert.match(render(<Drawing svg={svg} />), /host1 &amp; co/)
  for (const bad of ['<script>', '<a href="x">', '<g onclick="x">', '<image/>', '<rect fill="url(http://x)"/>'])
    assert.throws(() => render(<Drawing svg={`<svg>${bad}</svg>`} />), /No plain drawing/)
})

test('what has no shape is shown as an escape', () => {
  assert.equal(plain('\u001B[1m网\r\n\u202Ex\t'), '\\x1b[1m网\n\\u202ex\t')
})
