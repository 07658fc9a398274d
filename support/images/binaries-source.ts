import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import tar from 'tar-stream'
import { type ImageStore, KEY_LABEL, ROLE_LABEL } from '../engine/image-store'
import { UsageError } from '../errors'
import { keyOf } from './cache'
import type { EngineWord } from './engine-names'
import { ENGINE_LABEL, HOST_ROLE, type HostImage, type HostImageSource, type Report } from './host-image'
import { engineVersionIn } from './registry-source'

/** Where the files go: before the base's own engine in PATH. */
const PLACE = 'usr/local/bin'

/** A folder of engine binaries, such as a release candidate, laid over the newest host image. */
export class BinariesSource implements HostImageSource {
  constructor(private readonly bases: readonly HostImageSource[]) {}

  async ensure(store: ImageStore, word: EngineWord, requested: string, report: Report): Promise<HostImage | undefined> {
    if (word.kind !== 'binaries') return undefined
    const files = await requireBinaries(word.folder)
    const base = await this.base(store, report)
    const key = keyOf('binaries', base.key, await Promise.all(files.map(hashOf)))
    const there = await store.findByLabel(KEY_LABEL, key)
    if (there) return this.describe(store, there, requested, key)
    report(`Laying ${files.length} files of ${word.folder} over the host with Docker ${base.engineVersion}`)
    // labels of its own at once: it would inherit the base's, and be taken for it
    const unfinished = { [ROLE_LABEL]: HOST_ROLE, [KEY_LABEL]: `${key}-unfinished` }
    const laid = await store.commitWithFiles(base.reference, tarOf(files), { labels: unfinished })
    const engineVersion = await engineVersionIn(store, laid, requested)
    const labels = { [ROLE_LABEL]: HOST_ROLE, [KEY_LABEL]: key, [ENGINE_LABEL]: engineVersion }
    const reference = await store.commitWithFiles(laid, tarOf([]), { labels })
    return { reference, engineVersion, source: 'binaries', requested, key }
  }

  private async base(store: ImageStore, report: Report): Promise<HostImage> {
    for (const source of this.bases) {
      const image = await source.ensure(store, { kind: 'newest' }, 'latest', report)
      if (image) return image
    }
    throw new UsageError('there is no host image to lay the binaries over')
  }

  private async describe(store: ImageStore, image: string, requested: string, key: string): Promise<HostImage> {
    const { [ENGINE_LABEL]: engineVersion = 'unknown' } = await store.labels(image)
    return { reference: image, engineVersion, source: 'binaries', requested, key }
  }
}

/** The folder's files. @throws UsageError naming the folder and what it must hold. */
export async function requireBinaries(folder: string): Promise<string[]> {
  const needed = 'it must hold the program dockerd, and may hold docker, containerd, runc and what else comes with them'
  const names = await readdir(folder).catch((error: Error) => {
    throw new UsageError(`bin:${folder} is no folder that can be read; ${needed}`, { cause: error })
  })
  if (!names.includes('dockerd')) throw new UsageError(`bin:${folder} holds no dockerd; ${needed}`)
  const files = names.sort().map((name) => path.join(folder, name))
  const regular = await Promise.all(files.map(async (file) => (await stat(file)).isFile()))
  return files.filter((_, index) => regular[index])
}

async function hashOf(file: string): Promise<[string, string]> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return [path.basename(file), hash.digest('hex')]
}

/** The files as programs, whatever their modes are here. */
function tarOf(files: readonly string[]): Readable {
  const pack = tar.pack()
  const fill = async () => {
    for (const file of files) {
      await access(file)
      const { size } = await stat(file)
      const name = `${PLACE}/${path.basename(file)}`
      await pipeline(createReadStream(file), pack.entry({ name, size, mode: 0o755 }))
    }
    pack.finalize()
  }
  fill().catch((error: Error) => pack.destroy(error))
  return Readable.from(pack)
}
