import type { FileRecord, ScenarioResult } from '../../results/results'
import { TOPOLOGY_PICTURE } from '../../results/results'
import { CopyableCode } from '../page/code'
import { Disclosure } from '../page/disclosure'
import { Figure, Picture } from '../page/drawing'
import { PackedFile } from '../page/packed-file'
import { English, Said } from '../page/said'
import type { Kept } from './kept'

const TRANSCRIPT = 'transcript.sh'
/** What makes it a script, and the scenario's name. */
const HEAD = /^#!.*\n(#.*\n)?/
const SVG = 'image/svg+xml'

export interface EvidenceProps {
  readonly row: ScenarioResult
  readonly kept: Kept
}

/** The commands that do the same by hand, as the run kept them. */
export function Transcript({ row, kept }: EvidenceProps) {
  const file = row.files.find(({ name }) => name === TRANSCRIPT)
  const content = file && kept.files.get(file.path)
  if (!content || content.length === 0) return null
  const commands = content.toString().replace(HEAD, '').trim()
  const heading = (
    <h6>
      <Said words={{ en: 'Type it yourself', zh: '亲手输入' }} />
    </h6>
  )
  return <CopyableCode heading={heading} text={commands} />
}

/** The pictures and files that a scenario kept; what is not there any more is named. */
export function Evidence({ row: { files }, kept }: EvidenceProps) {
  const own = files.filter(({ name }) => name !== TRANSCRIPT && name !== TOPOLOGY_PICTURE)
  const there = own.flatMap((file) => withContent(file, kept))
  const pictures = there.filter(({ file }) => file.mediaType === SVG)
  const others = there.filter(({ file, content }) => file.mediaType !== SVG && content.length > 0)
  const gone = own.filter((file) => !kept.files.has(file.path))
  return (
    <>
      {pictures.map(({ file, content }) => (
        <Figure caption={<English>{file.name}</English>} key={file.path}>
          <Picture svg={content.toString()} description={file.name} />
        </Figure>
      ))}
      {others.length > 0 ? (
        <Disclosure
          summary={<Said words={{ en: `Evidence files (${others.length})`, zh: `证据文件(${others.length})` }} />}
        >
          {others.map(({ file, content }) => (
            <PackedFile
              name={file.name.replace(/^evidence\//, '')}
              mediaType={file.mediaType}
              content={content}
              key={file.path}
            />
          ))}
        </Disclosure>
      ) : null}
      {gone.length > 0 ? (
        <p class="soft">
          <Said
            words={{ en: 'Kept once, but no longer in the folder of the run:', zh: '曾经保存,但已不在运行目录中:' }}
          />{' '}
          <English>{gone.map(({ name }) => name).join(', ')}</English>
        </p>
      ) : null}
      {files.length === 0 ? (
        <p class="soft">
          <Said
            words={{
              en: 'No evidence was kept of this scenario; a run with --evidence all keeps it.',
              zh: '这次运行没有保存该场景的证据;使用 --evidence all 运行即可保存。',
            }}
          />
        </p>
      ) : null}
    </>
  )
}

function withContent(file: FileRecord, { files }: Kept): { file: FileRecord; content: Buffer }[] {
  const content = files.get(file.path)
  return content ? [{ file, content }] : []
}
