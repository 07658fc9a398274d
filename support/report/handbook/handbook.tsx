import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Fault } from '../../proof/pairs'
import type { Results } from '../../results/results'
import type { Entry } from '../page/navigation'
import { sizeOf } from '../page/packed-file'
import { renderPage } from '../page/page'
import { TOPOLOGY_STYLE } from '../topology/style'
import { bookOf, type Part } from './book'
import { Chapters } from './chapters'
import { FAULTS_TITLE, Faults, faultsIn } from './faults'
import { AboutRun, HowToRead, Summary } from './front'
import { type Kept, readKept } from './kept'
import type { Ledger } from './ledger'
import { ledgerOf } from './ledger'

const HANDBOOK = 'handbook/index.html'

/** Drawings name fonts that a machine may not have. */
const DRAWN_IN_CHINESE = `.topology[lang|="zh"] text{font-family:"Vethlab Han",var(--text-font)}
.topology[lang|="zh"] .code{font-family:var(--code-font)}`

/**
 * Writes the run as a handbook: one file that needs nothing else. What the run kept no evidence of is said there.
 * @param faults for how far each of them reaches.
 * @returns a line that says where it is.
 */
export async function writeHandbook(runFolder: string, results: Results, faults: readonly Fault[]): Promise<string> {
  const page = await handbookPage(results, await readKept(runFolder, results, faults), ledgerOf(results))
  const file = path.join(runFolder, HANDBOOK)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(`${file}.part`, page)
  await rename(`${file}.part`, file)
  return `Handbook: ${path.relative(process.cwd(), file)} (${sizeOf(Buffer.byteLength(page))})`
}

export function handbookPage(results: Results, kept: Kept, ledger: Ledger): Promise<string> {
  const parts = bookOf(results, ledger.documents, ledger.claims)
  const main = (
    <>
      <AboutRun results={results} />
      <HowToRead />
      <Summary parts={parts} ledger={ledger} />
      <Faults parts={parts} radius={kept.radius} />
      <Chapters parts={parts} results={results} kept={kept} ledger={ledger} />
    </>
  )
  return renderPage({
    title: { en: 'A handbook of container networks', zh: '容器网络手册' },
    entries: entriesOf(parts, kept),
    main,
    style: `${TOPOLOGY_STYLE}\n${DRAWN_IN_CHINESE}`,
    alsoShown: [...kept.files.values()].map((content) => content.toString()).join(''),
  })
}

function entriesOf(parts: readonly Part[], { radius }: Kept): Entry[] {
  const faults = faultsIn(parts, radius).length > 0 ? [{ anchor: 'faults', title: FAULTS_TITLE }] : []
  return [
    { anchor: 'how-to-read', title: { en: 'How to read this', zh: '阅读说明' } },
    { anchor: 'summary', title: { en: 'All claims at a glance', zh: '全部说法一览' } },
    ...faults,
    ...parts.map(({ anchor, title, chapters }) => ({ anchor, title, entries: chapters })),
  ]
}
