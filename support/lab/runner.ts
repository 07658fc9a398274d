import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { Engine, ExecResult } from '../engine/engine'

/** The two ends of a running `run.pl`. */
export interface RunnerStreams {
  readonly stream: NodeJS.WritableStream
  readonly stdout: Readable
  readonly stderr: Readable
}

interface Waiting {
  readonly out: Buffer[]
  readonly err: Buffer[]
  readonly resolve: (exitCode: number) => void
  readonly reject: (error: Error) => void
}

const PROGRAM = readFileSync(path.join(__dirname, 'run.pl'), 'utf8')

/** The argv that starts the other end. */
export const RUNNER = ['perl', '-e', PROGRAM]

const LINE_END = 0x0a

/**
 * Runs programs in a container by one program that stays there. An exec for each would cost the outer engine a container
 * runtime's start every time, which is most of what a short program takes.
 */
export class Runner {
  readonly #waiting = new Map<number, Waiting>()
  #unread: Buffer = Buffer.alloc(0)
  #words = ''
  #count = 0
  #over = false

  constructor(private readonly streams: RunnerStreams) {
    streams.stdout.on('data', (chunk: Buffer) => this.#read(chunk))
    streams.stderr.on('data', (chunk: Buffer) => {
      this.#words += chunk
    })
    streams.stdout.once('close', () => this.#end()).once('end', () => this.#end())
    streams.stream.on('error', () => this.#end())
  }

  static async open(outer: Engine, container: string): Promise<Runner> {
    return new Runner(await outer.open(container, RUNNER))
  }

  /** It has ended, or its container has; nothing can be run by it any more. */
  get isOver(): boolean {
    return this.#over
  }

  /** Runs a program and waits for its end, and for that of whoever has its output. One that cannot be started ends 126 or 127. */
  async run(argv: readonly string[]): Promise<ExecResult> {
    const start = performance.now()
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    const exitCode = await new Promise<number>((resolve, reject) => {
      if (this.#over) return reject(this.#gone())
      const id = this.#count
      this.#count += 1
      this.#waiting.set(id, { out, err, resolve, reject })
      const words = argv.map((word) => Buffer.from(word))
      this.streams.stream.write(
        Buffer.concat([Buffer.from(`${[id, ...words.map(({ length }) => length)].join(' ')}\n`), ...words]),
      )
    })
    const [stdout, stderr] = [out, err].map((chunks) => Buffer.concat(chunks).toString())
    return {
      argv,
      exitCode,
      stdout: stdout ?? '',
      stderr: stderr ?? '',
      milliseconds: Math.round(performance.now() - start),
    }
  }

  close(): void {
    this.streams.stream.end()
    this.#end()
  }

  #read(chunk: Buffer): void {
    this.#unread = this.#unread.length > 0 ? Buffer.concat([this.#unread, chunk]) : chunk
    for (;;) {
      const end = this.#unread.indexOf(LINE_END)
      if (end < 0) return
      const [id = '', kind = '', number = ''] = this.#unread.toString('latin1', 0, end).split(' ')
      const size = kind === 'end' ? 0 : Number(number)
      if (this.#unread.length < end + 1 + size) return
      const bytes = this.#unread.subarray(end + 1, end + 1 + size)
      this.#unread = this.#unread.subarray(end + 1 + size)
      this.#hear(Number(id), kind, Number(number), bytes)
    }
  }

  #hear(id: number, kind: string, code: number, bytes: Buffer): void {
    const waiting = this.#waiting.get(id)
    if (kind === 'out') waiting?.out.push(bytes)
    if (kind === 'err') waiting?.err.push(bytes)
    if (kind !== 'end') return
    this.#waiting.delete(id)
    waiting?.resolve(code)
  }

  #end(): void {
    this.#over = true
    for (const { reject } of this.#waiting.values()) reject(this.#gone())
    this.#waiting.clear()
  }

  #gone(): Error {
    const words = this.#words.trim()
    return new Error(`The program that runs others in the LAN has ended${words === '' ? '' : `: ${words}`}`)
  }
}
