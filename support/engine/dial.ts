import type net from 'node:net'
import { Duplex } from 'node:stream'
import type { Engine } from './engine'

/** A program in a container whose standard input and output are joined to an engine's socket. */
export interface Through {
  readonly outer: Engine
  readonly container: string
  readonly argv: readonly string[]
}

/**
 * A connection through `docker system dial-stdio` or its like, run beside the engine. Returned at once and joined later:
 * an agent whose createConnection is asynchronous loses count of its sockets.
 */
export function dialThrough(through: Through): net.Socket {
  return new DialledSocket(through) as unknown as net.Socket
}

class DialledSocket extends Duplex {
  readonly #joined: Promise<NodeJS.ReadWriteStream>

  constructor(private readonly through: Through) {
    super()
    this.#joined = this.join()
    this.#joined.catch((error: Error) => this.destroy(error))
  }

  // What http expects of a socket and a pipe cannot do.
  setKeepAlive = (): this => this
  setNoDelay = (): this => this
  setTimeout = (): this => this
  ref = (): this => this
  unref = (): this => this

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#joined.then(
      (stream) => stream.write(chunk, (error) => done(error)),
      (error: Error) => done(error),
    )
  }

  override _final(done: () => void): void {
    this.#joined.then((stream) => stream.end(done), done)
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#joined.then(
      (stream) => (stream as unknown as Duplex).destroy(),
      () => undefined,
    )
    done(error)
  }

  private async join(): Promise<NodeJS.ReadWriteStream> {
    const { outer, container, argv } = this.through
    const { stream, stdout, stderr } = await outer.open(container, argv)
    let said = ''
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    stdout.on('data', (chunk: Buffer) => this.push(chunk))
    stdout.on('end', () => {
      if (said) this.destroy(new Error(`${argv.join(' ')} in ${container}: ${said.trim()}`))
      else this.push(null)
    })
    return stream
  }
}
