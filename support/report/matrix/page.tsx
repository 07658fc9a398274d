import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { render } from 'preact-render-to-string'
import { Disclosure } from '../page/disclosure'
import { renderPage, styleIn } from '../page/page'
import { Said } from '../page/said'
import { CellWords, SIGN_STYLE } from './cells'
import type { Column } from './columns'
import { ChangeDetail, RowDetail } from './detail'
import { Filters, Legend, rowsOf, Since, Summary, Unexplained } from './front'
import { Changes, Topics } from './grid'
import type { Matrix } from './model'

/** Of so many engines all columns fit a screen; more are scrolled. */
const FITTING = 8

/** The matrix in one file. What a row opens to is carried along, packed, and shown when it is opened. */
export async function matrixPage(matrix: Matrix): Promise<string> {
  const details = detailsOf(matrix)
  const known = matrix.changes.filter(({ differs }) => differs)
  const same = matrix.changes.filter(({ differs }) => !differs)
  const main = (
    <div class={matrix.columns.length > FITTING ? 'many' : 'few'}>
      <Summary matrix={matrix} />
      <section aria-labelledby="differences">
        <h2 id="differences">
          <Said words={{ en: 'What differs between versions', zh: '版本之间的差异' }} />
        </h2>
        <h3>
          <Said words={{ en: 'Known changes', zh: '已知变化' }} />
        </h3>
        {known.length > 0 ? (
          <Changes rows={known} columns={matrix.columns} />
        ) : (
          <p>
            <Said words={{ en: 'No known change lies between these engines.', zh: '这些引擎之间没有已知的变化。' }} />
          </p>
        )}
        <Unexplained matrix={matrix} />
        {same.length > 0 ? (
          <Disclosure
            summary={
              <Said
                words={{
                  en: `Known changes that do not lie between these engines (${same.length})`,
                  zh: `不在这些引擎之间的已知变化(${same.length})`,
                }}
              />
            }
          >
            <Changes rows={same} columns={matrix.columns} />
          </Disclosure>
        ) : null}
      </section>
      <Since matrix={matrix} />
      <section aria-labelledby="behaviours">
        <h2 id="behaviours">
          <Said words={{ en: 'All behaviours', zh: '全部行为' }} />
        </h2>
        <Disclosure
          summary={<Said words={{ en: 'What the words mean, and how to move', zh: '词语的含义与操作方法' }} />}
        >
          <Legend />
          <p>
            <Said
              words={{
                en: 'A row opens with a click or Enter. On a row the arrow keys, Home and End lead to others, and Escape closes it. The address of an opened row is a link to it that stays.',
                zh: '点击或按 Enter 打开一行。在行上可用方向键、Home 和 End 移动,按 Escape 关闭。打开的行在地址栏中的链接长期有效。',
              }}
            />
          </p>
        </Disclosure>
        <Filters matrix={matrix} />
        <noscript>
          <p>
            <Said words={{ en: 'Rows open with scripts only.', zh: '启用脚本后才能打开各行。' }} />
          </p>
        </noscript>
        <Topics matrix={matrix} />
        <p class="nothing" hidden>
          <Said
            words={{ en: 'Nothing fits. Choose less, or show all.', zh: '没有符合的内容。请减少条件,或显示全部。' }}
          />
        </p>
      </section>
      <CellWords />
      <Packed details={details} />
    </div>
  )
  return renderPage({
    title: { en: 'Docker networks, version by version', zh: 'Docker 网络:各版本对照' },
    main,
    style: (await styleIn(path.join(__dirname, 'style'))) + SIGN_STYLE + labels(matrix.columns),
    script: await readFile(path.join(__dirname, 'in-browser.js'), 'utf8'),
    alsoShown: [...details.values()].join(''),
  })
}

/** Markup by the id of the row that opens to it. */
function detailsOf(matrix: Matrix): ReadonlyMap<string, string> {
  return new Map([
    ...matrix.changes.map((row) => [row.anchor, render(<ChangeDetail row={row} matrix={matrix} />)] as const),
    ...rowsOf(matrix).map((row) => [row.anchor, render(<RowDetail row={row} matrix={matrix} />)] as const),
  ])
}

function Packed({ details }: { details: ReadonlyMap<string, string> }) {
  const packed = [...details].map(([id, markup]) => [id, gzipSync(markup).toString('base64')])
  const json = JSON.stringify(Object.fromEntries(packed)).replaceAll('<', '\\u003c')
  return <script type="application/json" id="details" dangerouslySetInnerHTML={{ __html: json }} />
}

/** On a narrow screen each cell names its engine. */
function labels(columns: readonly Column[]): string {
  return columns
    .map(
      ({ name }, index) =>
        `.matrix > tbody > tr > td:nth-child(${index + 2})::before{content:${JSON.stringify(name).replaceAll('<', '')}}`,
    )
    .join('\n')
    .replace(/^(.+)$/s, '@media screen and (max-width:48rem){$1}')
}
