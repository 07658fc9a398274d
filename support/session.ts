import type { OuterAddress, OuterKind } from './outer/outer-engine'

/** A capability of the kernel under the outer engine, as found by trying. `reason` says what was seen when it is missing. */
export interface CapabilityState {
  readonly here: boolean
  readonly reason: string
}

/** A host image in the outer engine's store. */
export interface HostImageRef {
  readonly reference: string
  readonly version: string
}

/** Plain data that a run prepares once and each worker reads: everything a lab is made from. */
export interface Session {
  readonly run: string
  readonly runFolder: string
  readonly outer: OuterAddress
  readonly toolsImage: string
  /** A tar of the workload image, on this machine's disk. */
  readonly workloadTar: string
  /** Host images by the word that asked for them; `under test` is the subject's. */
  readonly hostImages: Readonly<Record<string, HostImageRef>>
  readonly subject: SubjectInfo
  readonly capabilities: Readonly<Record<string, CapabilityState>>
  readonly evidence: 'failures' | 'all' | 'none'
  /** Keep the lab of the first scenario that does not pass, else of the last: how many scenarios there are. */
  readonly keep: { readonly planned: number } | null
  /** False: engines under test are reached through the outer engine's API alone. */
  readonly socketShortcut: boolean
  readonly sabotage?: string
}

export interface SubjectInfo {
  readonly id: string
  readonly engine: {
    readonly family: 'docker'
    readonly version: string
    readonly package?: string
    readonly requested: string
    readonly source: string
  }
  /** The engine's daemon.json, if the run gave one. */
  readonly options: Readonly<Record<string, unknown>> | null
  readonly optionsFile?: string
  readonly driver: string
  readonly kernel: string
  readonly outer: OuterKind
  readonly sabotage?: string
}
