import type { ImageStore } from '../engine/image-store'
import { BinariesSource, requireBinaries } from './binaries-source'
import { DebianSource } from './debian-source'
import { byVersion, type EngineWord, parseEngineWord } from './engine-names'
import type { HostImage, HostImageSource, Report, Source } from './host-image'
import { builtHostRoot } from './host-root'
import { RegistrySource } from './registry-source'

export type { HostImage } from './host-image'

/** An engine that can be had without asking a registry. `bytes`: of the built root, once it is cached. */
export interface Available {
  readonly engineVersion: string
  readonly source: Source
  /** `Debian forky` */
  readonly from: string
  readonly package: string
  readonly cached: boolean
  readonly bytes?: number
}

/** Host images by the words that people use for engines. */
export class HostImages {
  readonly #debian = new DebianSource()
  readonly #sources: readonly HostImageSource[]

  constructor() {
    const official = [new RegistrySource(), this.#debian]
    this.#sources = [new BinariesSource(official), ...official]
  }

  /** Oldest first. @throws MachineError when nothing is cached and Debian's archive cannot be used. */
  async list(): Promise<Available[]> {
    const engines = byVersion(await this.#debian.engines())
    return Promise.all(
      engines.map(async (engine) => {
        const { engineVersion, suite, package: held } = engine
        const root = await builtHostRoot(engine)
        const size = root ? { bytes: root.bytes } : {}
        return {
          engineVersion,
          source: 'debian',
          from: `Debian ${suite}`,
          package: held,
          cached: root !== undefined,
          ...size,
        } as const
      }),
    )
  }

  /** What the word says, as far as that is known without an outer engine. @throws UsageError. */
  async resolve(word: string): Promise<EngineWord> {
    const meant = parseEngineWord(word)
    if (meant.kind === 'binaries') await requireBinaries(meant.folder)
    return meant
  }

  /**
   * Makes sure that the outer engine has the host image.
   * @throws UsageError naming the word and what can be had; MachineError when the machine cannot make the image.
   */
  async ensure(outer: ImageStore, word: string, report: Report): Promise<HostImage> {
    const meant = await this.resolve(word)
    for (const source of this.#sources) {
      const image = await source.ensure(outer, meant, word, report)
      if (image) return image
    }
    throw new Error(`no source of host images feels responsible for "${word}"`)
  }

  /** The root folder of a host with that engine of Debian's. */
  async root(word: string, report: Report): Promise<string> {
    return (await this.#debian.root(word, report)).root
  }

  /**
   * The root folder that a private outer engine starts from: the newest of Debian's.
   * @param words for engines that will run in it: refused here, before anything is built, where they cannot be had.
   */
  async privateRoot(report: Report, words: readonly string[] = []): Promise<string> {
    for (const word of words) {
      const { kind } = await this.resolve(word)
      if (kind !== 'image' && kind !== 'binaries') await this.#debian.pick(word)
    }
    return this.root('latest', report)
  }
}
