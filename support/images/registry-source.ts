import { Readable } from 'node:stream'
import tar from 'tar-stream'
import { type ImageStore, KEY_LABEL, ROLE_LABEL } from '../engine/image-store'
import { MachineError, UsageError } from '../errors'
import { keyOf } from './cache'
import type { EngineWord } from './engine-names'
import { ENGINE_LABEL, HOST_ROLE, type HostImage, type HostImageSource, type Report } from './host-image'

const REFERENCE_LABEL = 'vethlab.reference'

/** The image that Docker publishes for a version or the beginning of one. */
const OFFICIAL = 'docker'
/** The oldest that speaks an API which the harness asks for. */
const OLDEST = `${OFFICIAL}:20.10-dind`

/**
 * Images of a registry, which the outer engine must be able to reach. What it pulls gets labels, and so another id.
 * An image named by the user is pulled in any case; one for a plain version only where the registry can be asked.
 */
export class RegistrySource implements HostImageSource {
  async ensure(store: ImageStore, word: EngineWord, requested: string, report: Report): Promise<HostImage | undefined> {
    const reference = referenceFor(word)
    if (!reference) return undefined
    const digest = await store.remoteDigest(reference)
    const there = digest
      ? await store.findByLabel(KEY_LABEL, keyFor(reference, digest))
      : await store.findByLabel(REFERENCE_LABEL, reference)
    if (word.kind !== 'image' && !there && !digest) return undefined
    const isLatest = there !== undefined && (digest !== undefined || word.kind !== 'image')
    const image = isLatest ? there : await this.fetch(store, reference, digest, report).catch(whereUnasked(there))
    return this.describe(store, image, requested)
  }

  private async fetch(
    store: ImageStore,
    reference: string,
    digest: string | undefined,
    report: Report,
  ): Promise<string> {
    report(`Pulling ${reference}`)
    const pulled = await store.pull(reference, report)
    const key = keyFor(reference, digest ?? pulled)
    const there = await store.findByLabel(KEY_LABEL, key)
    if (there) return there
    const engine = await engineVersionIn(store, pulled, reference)
    const labels = {
      [ROLE_LABEL]: HOST_ROLE,
      [KEY_LABEL]: key,
      [REFERENCE_LABEL]: reference,
      [ENGINE_LABEL]: engine,
    }
    return store.commitWithFiles(pulled, emptyTar(), { labels })
  }

  private async describe(store: ImageStore, image: string, requested: string): Promise<HostImage> {
    const { [ENGINE_LABEL]: engineVersion = 'unknown', [KEY_LABEL]: key = '' } = await store.labels(image)
    return { reference: image, engineVersion, source: 'registry', requested, key }
  }
}

/** What was pulled earlier will do where the registry cannot be asked now. */
function whereUnasked(there: string | undefined): (error: Error) => string {
  return (error) => {
    if (there && error instanceof MachineError) return there
    throw error
  }
}

/** @throws UsageError when the image holds no engine. */
export async function engineVersionIn(store: ImageStore, image: string, named: string): Promise<string> {
  const { stdout, stderr } = await store.runToCompletion(image, ['dockerd', '--version']).catch((error: Error) => {
    throw new UsageError(`${named} is no host image: its dockerd does not start: ${error.message}`, { cause: error })
  })
  const version = /version v?(\d+\.\d+\.\d+[\w.-]*?)(\+|,|\s|$)/.exec(stdout.toString())?.[1]
  if (!version) throw new MachineError(`${named}: dockerd --version says "${stdout}${stderr}", which names no version`)
  return version
}

function referenceFor(word: EngineWord): string | undefined {
  if (word.kind === 'image') return word.reference
  if (word.kind === 'version') return `${OFFICIAL}:${word.version}-dind`
  if (word.kind === 'newest') return `${OFFICIAL}:dind`
  return word.kind === 'oldest' ? OLDEST : undefined
}

function keyFor(reference: string, digest: string): string {
  return keyOf('registry', reference, digest, process.arch)
}

function emptyTar(): Readable {
  const pack = tar.pack()
  pack.finalize()
  return Readable.from(pack)
}
