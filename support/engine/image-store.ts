import type { Readable } from 'node:stream'

export type Labels = Readonly<Record<string, string>>

export interface NewImage {
  readonly labels?: Labels
  /** `name:tag`, for people; images are found by their labels. */
  readonly reference?: string
}

/** What a container of an imported image runs unless it is told otherwise. */
export interface ImportedImage extends NewImage {
  readonly cmd?: readonly string[]
  readonly entrypoint?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface Completed {
  readonly exitCode: number
  readonly stdout: Buffer
  readonly stderr: Buffer
}

/** The images of one engine. Images are told by their ids, `sha256:...`. Its containers have no network. */
export interface ImageStore {
  findByLabel(label: string, value: string): Promise<string | undefined>
  labels(image: string): Promise<Labels>
  importTar(tar: Readable, image: ImportedImage): Promise<string>
  /** The digest that the registry has for the reference now; undefined when the engine cannot ask it. */
  remoteDigest(reference: string): Promise<string | undefined>
  /** @throws UsageError when the registry has no such image, MachineError when it cannot be asked. */
  pull(reference: string, report: (line: string) => void): Promise<string>
  /** A new image: the base with the tar's files laid over it. */
  commitWithFiles(base: string, files: Readable, image: NewImage): Promise<string>
  runToCompletion(image: string, argv: readonly string[]): Promise<Completed>
  /** The file's contents; a link in its folder's path is followed. */
  readFile(image: string, path: string): Promise<Buffer>
  /** Builds from a context with a Dockerfile in it. */
  build(context: Readable, image: NewImage, report: (line: string) => void): Promise<string>
}

/** Its value is the image's role. */
export const ROLE_LABEL = 'vethlab'
/** Its value is the hash of all that went into the image. */
export const KEY_LABEL = 'vethlab.key'
