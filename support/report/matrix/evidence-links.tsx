import { type FileRecord, type ScenarioResult, TOPOLOGY_PICTURE } from '../../results/results'
import { Disclosure } from '../page/disclosure'
import { plain } from '../page/plain'
import { Said } from '../page/said'

/** What most people want to see first. */
const FIRST = ['transcript.sh', TOPOLOGY_PICTURE]

/** The files that were kept of a scenario on an engine, as links: they lie beside the page. */
export function EvidenceLinks({ row: { files, result } }: { row: ScenarioResult }) {
  if (result === 'skipped') return null
  if (files.length === 0) {
    return (
      <p class="soft">
        <Said
          words={{
            en: 'No evidence and no transcript were kept; a run with --evidence all keeps them.',
            zh: '没有保存证据和命令记录;使用 --evidence all 运行即可保存。',
          }}
        />
      </p>
    )
  }
  const first = files.filter(({ name }) => FIRST.includes(name))
  const others = files.filter(({ name }) => !FIRST.includes(name))
  return (
    <>
      <Links files={first} />
      {others.length > 0 ? (
        <Disclosure
          summary={<Said words={{ en: `Evidence files (${others.length})`, zh: `证据文件(${others.length})` }} />}
        >
          <Links files={others} />
        </Disclosure>
      ) : null}
    </>
  )
}

function Links({ files }: { files: readonly FileRecord[] }) {
  if (files.length === 0) return null
  return (
    <ul class="files">
      {files.map(({ name, path }) => (
        <li key={path}>
          <a href={path.split('/').map(encodeURIComponent).join('/')} lang="en">
            {plain(name.replace(/^evidence\//, ''))}
          </a>
        </li>
      ))}
    </ul>
  )
}
