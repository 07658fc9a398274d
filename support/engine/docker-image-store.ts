import { PassThrough, type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type Docker from 'dockerode'
import tar from 'tar-stream'
import { MachineError, UsageError } from '../errors'
import type { Completed, ImageStore, ImportedImage, Labels, NewImage } from './image-store'

type Report = (line: string) => void
type Pull = (reference: string, report: Report) => Promise<string>
interface Progress {
  readonly status?: string
  readonly stream?: string
  readonly id?: string
  readonly error?: string
  readonly aux?: { readonly ID?: string }
}

/** Milliseconds that a registry has for saying what it holds. */
const REGISTRY_DEADLINE = 5_000
/** A program that is in no image: containers that are never started need one all the same. */
const NEVER_STARTED = { Cmd: ['/none'], HostConfig: { NetworkMode: 'none' } }
const LABEL = 'vethlab'

/** The images of an engine, over its API. */
export class DockerImageStore implements ImageStore {
  /** @param fetch how to pull, which gives the image's id; without it the engine pulls for itself. */
  constructor(
    private readonly docker: Docker,
    private readonly fetch?: Pull,
  ) {}

  async findByLabel(label: string, value: string): Promise<string | undefined> {
    const found = await this.docker.listImages({ filters: { label: [`${label}=${value}`] } })
    return found[0]?.Id
  }

  async labels(image: string): Promise<Labels> {
    const { Config } = await this.docker.getImage(image).inspect()
    return Config.Labels ?? {}
  }

  async importTar(source: Readable, image: ImportedImage): Promise<string> {
    const aborted = new AbortController()
    const failed = new Promise<never>((_, reject) => {
      source.once('error', (error) => {
        reject(error)
        aborted.abort()
      })
    })
    const imported = this.docker
      .importImage(source, {
        _query: { fromSrc: '-', ...named(image), changes: changesFor(image) },
        abortSignal: aborted.signal,
      })
      .then((stream) => this.follow(stream))
    const steps = await Promise.race([imported, failed]).catch((error: Error) => {
      throw new MachineError(`the engine could not take an image: ${wordsOf(error)}`, { cause: error })
    })
    const id = steps.at(-1)?.status
    if (!id?.startsWith('sha256:')) throw new MachineError(`the engine imported an image and named no id but "${id}"`)
    return id
  }

  async remoteDigest(reference: string): Promise<string | undefined> {
    const abortSignal = AbortSignal.timeout(REGISTRY_DEADLINE)
    const asked = this.docker.getImage(reference).distribution({ abortSignal })
    const late = new Promise<undefined>((resolve) => abortSignal.addEventListener('abort', () => resolve(undefined)))
    return Promise.race([
      asked.then(
        ({ Descriptor }) => Descriptor.digest,
        () => undefined,
      ),
      late,
    ])
  }

  async pull(reference: string, report: Report): Promise<string> {
    const tagged = /(:[^/]+|@sha256:\w+)$/.test(reference) ? reference : `${reference}:latest`
    const { fetch = (name: string) => this.pullHere(name, report) } = this
    return fetch(tagged, report).catch((error: Error) => {
      throw refusal(reference, error)
    })
  }

  /** Takes an image over from another engine, unless it is here. */
  async copyFrom(other: DockerImageStore, image: string): Promise<void> {
    const here = await this.docker.getImage(image).inspect().catch(tolerateMissing)
    if (!here) await this.follow(await this.docker.loadImage(await other.docker.getImage(image).get()))
  }

  async commitWithFiles(base: string, files: Readable, image: NewImage): Promise<string> {
    return this.inContainer({ Image: base, HostConfig: NEVER_STARTED.HostConfig }, async (container) => {
      await container.putArchive(files, { path: '/' })
      const query = { container: container.id, ...named(image), changes: changesFor(image) }
      const committed: { Id: string } = await container.commit({ _query: query, _body: {} })
      return committed.Id
    })
  }

  async runToCompletion(image: string, [program = '', ...args]: readonly string[]): Promise<Completed> {
    const options = { Image: image, Entrypoint: [program], Cmd: args, HostConfig: { NetworkMode: 'none' } }
    return this.inContainer(options, async (container) => {
      const stream = await container.attach({ stream: true, stdout: true, stderr: true })
      const [stdout, stderr] = [new PassThrough(), new PassThrough()]
      this.docker.modem.demuxStream(stream, stdout, stderr)
      stream.once('end', () => [stdout.end(), stderr.end()])
      await container.start().catch((error: Error) => {
        throw new Error(wordsOf(error), { cause: error })
      })
      const [out, err] = await Promise.all([buffer(stdout), buffer(stderr)])
      const { StatusCode }: { StatusCode: number } = await container.wait()
      return { exitCode: StatusCode, stdout: out, stderr: err }
    })
  }

  async readFile(image: string, path: string): Promise<Buffer> {
    return this.inContainer({ Image: image, ...NEVER_STARTED }, async (container) => {
      const archive = await container.getArchive({ path })
      const files: Buffer[] = []
      for await (const entry of archive.pipe(tar.extract())) {
        const contents = await buffer(entry)
        if (entry.header.type === 'file') files.push(contents)
      }
      if (files[0]) return files[0]
      throw new MachineError(`${path} in the image ${image} is no file`)
    })
  }

  async build(context: Readable, image: NewImage, report: Report): Promise<string> {
    const name = image.reference ? { t: image.reference } : {}
    const stream = await this.docker.buildImage(context, {
      ...name,
      labels: { ...image.labels },
      rm: true,
      forcerm: true,
    })
    const steps = await this.follow(stream, report)
    const id = steps.findLast(({ aux }) => aux?.ID)?.aux?.ID
    if (!id) throw new MachineError('the engine built an image and named no id')
    return id
  }

  private async pullHere(reference: string, report: Report): Promise<string> {
    await this.follow(await this.docker.pull(reference), report)
    const { Id } = await this.docker.getImage(reference).inspect()
    return Id
  }

  private follow(stream: NodeJS.ReadableStream, report: Report = () => undefined): Promise<Progress[]> {
    return new Promise((resolve, reject) => {
      const tell = ({ id, status, stream: said }: Progress) => {
        const line = (said ?? `${id ?? ''} ${status ?? ''}`).trim()
        if (line) report(line)
      }
      const done = (error: Error | null, steps: Progress[]) => {
        const refused = steps?.find((step) => step.error)?.error
        if (error || refused) reject(error ?? new Error(refused))
        else resolve(steps)
      }
      this.docker.modem.followProgress(stream, done, tell)
    })
  }

  private async inContainer<T>(
    options: Docker.ContainerCreateOptions,
    work: (container: Docker.Container) => Promise<T>,
  ): Promise<T> {
    const container = await this.docker.createContainer({
      ...options,
      Labels: { [LABEL]: 'image-work', [`${LABEL}.run`]: '' },
    })
    try {
      return await work(container)
    } finally {
      await container.remove({ force: true, v: true })
    }
  }
}

function tolerateMissing(error: { statusCode?: number }): undefined {
  if (error.statusCode !== 404) throw error
}

function named({ reference }: NewImage): { repo?: string; tag?: string } {
  const [, repo, tag = 'latest'] = /^(.+?)(?::([^/:]+))?$/.exec(reference ?? '') ?? []
  return repo ? { repo, tag } : {}
}

/** Dockerfile instructions, which is how the API takes an image's settings. */
function changesFor({ labels = {}, cmd, entrypoint, env = {} }: ImportedImage): string[] {
  const pairs = (word: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]) => `${word} ${name}=${JSON.stringify(value)}`)
  return [
    ...pairs('LABEL', labels),
    ...pairs('ENV', env),
    ...(entrypoint ? [`ENTRYPOINT ${JSON.stringify(entrypoint)}`] : []),
    ...(cmd ? [`CMD ${JSON.stringify(cmd)}`] : []),
  ]
}

function refusal(reference: string, cause: Error): Error {
  if (cause instanceof MachineError || cause instanceof UsageError) return cause
  const absent = /not found|manifest unknown|denied|does not exist|invalid reference/i.test(cause.message)
  const ErrorType = absent ? UsageError : MachineError
  return new ErrorType(`the image ${reference} cannot be pulled: ${wordsOf(cause)}`, { cause })
}

/** What the engine said, without the client's own words before it. */
function wordsOf({ message }: Error): string {
  return message.replace(/^\(HTTP code \d+\) [\w ]+ - /, '').trim()
}
