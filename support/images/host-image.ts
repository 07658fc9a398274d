import type { ImageStore } from '../engine/image-store'
import type { EngineWord } from './engine-names'

export type Report = (line: string) => void
export type Source = 'debian' | 'registry' | 'binaries'

/** What a host is started from, in an outer engine. `reference`: the image's id there. */
export interface HostImage {
  readonly reference: string
  readonly engineVersion: string
  /** The version of the distribution's package, where there is one. */
  readonly package?: string
  readonly source: Source
  /** The word that was asked for. */
  readonly requested: string
  readonly key: string
}

/** A place that host images come from. */
export interface HostImageSource {
  /**
   * Puts the host image that the word means into the store.
   * @returns undefined when this source has nothing to do with the word, or cannot be asked now.
   */
  ensure(store: ImageStore, word: EngineWord, requested: string, report: Report): Promise<HostImage | undefined>
}

export const HOST_ROLE = 'host'
/** Found on the image: the version that its dockerd says it has. */
export const ENGINE_LABEL = 'vethlab.engine'
