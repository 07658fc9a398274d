import type { EngineAddress } from '../engine/connection'
import type { Engine } from '../engine/engine'
import type { ImageStore } from '../engine/image-store'

/** Where an outer engine can come from. */
export const OUTER_KINDS = ['private', 'docker', 'vm'] as const
export type OuterKind = (typeof OUTER_KINDS)[number]

/** Plain data: all that a worker needs to use the run's outer engine too. */
export interface OuterAddress {
  readonly kind: OuterKind
  readonly engine: EngineAddress
  /** False where the engine refuses `--privileged`: machines then get an explicit set of capabilities. */
  readonly privileged: boolean
  /**
   * Where this machine sees the root of the process that the engine's containers are numbered by: `` for a Docker of this
   * machine, `/proc/N/root` for a private engine; absent when it is not on this machine, or may not be looked into.
   */
  readonly procRoot?: string
}

/** The Docker engine that the lab's machines are containers of. Disposing of it ends only what vethlab started. */
export interface OuterEngine extends AsyncDisposable {
  readonly address: OuterAddress
  readonly engine: Engine
  /** Its images. A private engine fetches from registries without letting the lab see the network. */
  readonly images: ImageStore
  /** The folder of this machine that holds its data, where it is vethlab's own. */
  readonly data?: string
  /** Resolves with the reason when the engine ends on its own. */
  readonly ended: Promise<string>
}

/** Every object that vethlab makes carries this label; its value is the lab's or the image's role. Nothing else is ever removed. */
export const LABEL = 'vethlab'

/** Containers of the harness carry this one too. No image does: a person's container of an image of ours inherits none. */
export const RUN_LABEL = `${LABEL}.run`
