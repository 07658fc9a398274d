import { PassThrough, type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import Docker from 'dockerode'
import type { Meter } from '../meter'
import { agentFor, type EngineAddress } from './connection'
import { textOfLog } from './container-log'

/** What a program that ran inside a container left: its streams, exit code and duration. */
export interface ExecResult {
  readonly argv: readonly string[]
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
}

/**
 * The client of one engine. `api` is the engine's whole API, unversioned: every engine answers with its own newest.
 * Calls that go through `call` and `exec` are timed.
 */
export class Engine {
  readonly api: Docker
  readonly #agent

  constructor(
    readonly address: EngineAddress,
    private readonly meter?: Meter,
  ) {
    this.#agent = agentFor(address)
    const options = { protocol: 'http', host: 'engine', port: 80, agent: this.#agent } as const
    this.api = new Docker(options)
  }

  call<T>(work: (api: Docker) => Promise<T>): Promise<T> {
    return this.meter ? this.meter.measure('engine', () => work(this.api)) : work(this.api)
  }

  /** Creates a container. The client's own call keeps back what the engine warned of. */
  create({ name, ...options }: Docker.ContainerCreateOptions): Promise<{ id: string; warnings: readonly string[] }> {
    const request = {
      path: '/containers/create?',
      method: 'POST',
      options: { _query: { name }, _body: options },
      statusCodes: { 201: true, 400: 'bad parameter', 404: 'no such thing', 409: 'conflict', 500: 'server error' },
    }
    return new Promise((resolve, reject) => {
      this.api.modem.dial(request, (error, created) => {
        if (error) return reject(error)
        const { Id, Warnings } = created as { Id: string; Warnings: string[] | null }
        resolve({ id: Id, warnings: Warnings ?? [] })
      })
    })
  }

  /** Runs a program in a running container and waits for its end. A program that cannot be started ends 126 or 127. */
  async exec(container: string, argv: readonly string[]): Promise<ExecResult> {
    const start = performance.now()
    const exec = await this.api.getContainer(container).exec({
      Cmd: [...argv],
      AttachStdout: true,
      AttachStderr: true,
    })
    const stream = await exec.start({ hijack: true, stdin: false })
    const [stdout, stderr] = await this.separate(stream)
    const { ExitCode } = await exec.inspect()
    return { argv, exitCode: ExitCode ?? -1, stdout, stderr, milliseconds: Math.round(performance.now() - start) }
  }

  /** A program in a running container with its stdin and stdout as one stream; stderr apart. */
  async open(
    container: string,
    argv: readonly string[],
  ): Promise<{ stream: NodeJS.ReadWriteStream; stdout: Readable; stderr: Readable }> {
    const exec = await this.api.getContainer(container).exec({
      Cmd: [...argv],
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
    })
    const stream = await exec.start({ hijack: true, stdin: true })
    const stdout = new PassThrough()
    const stderr = new PassThrough()
    this.demultiplex(stream, stdout, stderr)
    return { stream, stdout, stderr }
  }

  /** The end of what a container without a terminal has said. */
  async log(container: string, lines: number): Promise<string> {
    const log = await this.api.getContainer(container).logs({ stdout: true, stderr: true, tail: lines })
    return textOfLog(log).trim()
  }

  /** How many of its connections are kept through a program: each is a stream of the outer engine's that stays open. */
  get dialled(): number {
    if (!('through' in this.address)) return 0
    const { sockets, freeSockets } = this.#agent
    return [...Object.values(sockets), ...Object.values(freeSockets)].reduce(
      (sum, each) => sum + (each?.length ?? 0),
      0,
    )
  }

  close(): void {
    this.#agent.destroy()
  }

  private async separate(stream: NodeJS.ReadableStream): Promise<[string, string]> {
    const stdout = new PassThrough()
    const stderr = new PassThrough()
    this.demultiplex(stream, stdout, stderr)
    const [out, err] = await Promise.all([buffer(stdout), buffer(stderr)])
    return [out.toString(), err.toString()]
  }

  private demultiplex(stream: NodeJS.ReadableStream, stdout: PassThrough, stderr: PassThrough): void {
    this.api.modem.demuxStream(stream, stdout, stderr)
    const end = () => {
      stdout.end()
      stderr.end()
    }
    stream.once('end', end).once('close', end).once('error', end)
  }
}
