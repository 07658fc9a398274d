import { gzipSync } from 'node:zlib'
import { Said } from './said'

export interface PackedFileProps {
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
}

/**
 * A file that the page carries within itself, compressed. It is unpacked when a reader opens it: a text is shown, and
 * anything can be saved.
 */
export function PackedFile({ name, mediaType, content }: PackedFileProps) {
  const isText = mediaType.startsWith('text/') || /[/+]json$/.test(mediaType)
  return (
    <details class="file" data-name={name.split('/').at(-1)} data-type={mediaType} data-text={isText}>
      <summary>
        <span lang="en">{name}</span> <small>{sizeOf(content.length)}</small>
      </summary>
      <script type="text/plain">{gzipSync(content, { level: 9 }).toString('base64')}</script>
      <p>
        <button type="button" class="save" hidden>
          <Said words={{ en: 'Save', zh: '保存' }} />
        </button>
      </p>
      <noscript>
        <Said words={{ en: 'Files open with scripts only.', zh: '启用脚本后才能打开文件。' }} />
      </noscript>
    </details>
  )
}

/** `312 B`, `4.1 kB`, `1.2 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}
