import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Words } from '../../claims/claim'
import { chinese } from './chinese'
import { fontFaces } from './font'
import { Contents, type Entry } from './navigation'
import { Said } from './said'

export interface PageParts {
  readonly title: Words
  /** What is shown of the table of contents; none without it. */
  readonly entries?: readonly Entry[]
  readonly main: ComponentChildren
  /** Style that the content brings with it. */
  readonly style?: string
  /** What the content does in the browser, beside what every page does. */
  readonly script?: string
  /** Text that is not in the page's markup but shown by it, such as that of packed files. */
  readonly alsoShown?: string
}

/** A page in one file: its style, script, fonts and files are in it, and it is forbidden to load any other. */
export async function renderPage({
  title,
  entries = [],
  main,
  style = '',
  script: own = '',
  alsoShown = '',
}: PageParts): Promise<string> {
  const body = render(<Body title={title} entries={entries} main={main} />)
  const [shared, common, fonts] = await Promise.all([
    styleIn(path.join(__dirname, 'style')),
    readFile(path.join(__dirname, 'in-browser.js'), 'utf8'),
    fontFaces(body + alsoShown),
  ])
  const script = common + own
  const head = render(
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta http-equiv="Content-Security-Policy" content={policy(script)} />
      <title>{title.en === title.zh ? title.en : `${title.en} · ${chinese(title.zh)}`}</title>
    </head>,
  )
  const styles = [shared, style, fonts].map((css) => `<style>${css}</style>`).join('')
  return `<!doctype html>\n<html lang="en">${head.replace('</head>', `${styles}</head>`)}${body.replace(/<\/body>$/, `<script>${script}</script></body>`)}</html>\n`
}

function Body({ title, entries = [], main }: Pick<PageParts, 'title' | 'entries' | 'main'>) {
  return (
    <body>
      <a class="skip" href="#content">
        <Said words={{ en: 'To the text', zh: '跳到正文' }} />
      </a>
      <header class="bar">
        <a href="#top">vethlab</a>
        {entries.length > 0 ? (
          <a href="#contents">
            <Said words={{ en: 'Contents', zh: '目录' }} />
          </a>
        ) : null}
        <fieldset class="languages">
          <legend class="unseen">Language · 语言</legend>
          <input type="radio" name="language" id="language-en" value="en" checked />
          <label for="language-en" lang="en">
            English
          </label>
          <input type="radio" name="language" id="language-zh" value="zh" />
          <label for="language-zh" lang="zh-Hans">
            中文
          </label>
        </fieldset>
      </header>
      <div class={entries.length > 0 ? 'sheet with-contents' : 'sheet'} id="top">
        {entries.length > 0 ? (
          <nav id="contents" aria-labelledby="contents-title">
            <details open>
              <summary id="contents-title">
                <Said words={{ en: 'Contents', zh: '目录' }} />
              </summary>
              <Contents entries={entries} />
            </details>
          </nav>
        ) : null}
        <main id="content" tabIndex={-1}>
          <h1>
            <Said words={title} />
          </h1>
          {main}
        </main>
      </div>
    </body>
  )
}

/** Nothing is loaded, and no other script than ours runs, whatever a name or an error message holds. */
function policy(script: string): string {
  const digest = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'sha256-${digest}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The style sheets of a folder, in the order of their names. */
export async function styleIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort()
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join('')
}
