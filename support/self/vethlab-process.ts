import { mkdtemp, rm, stat } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { RESULTS_FILE, type Results, readResults } from '../results/results'

const VETHLAB = path.resolve(__dirname, '../../vethlab')

/** Milliseconds that a run of a tiny suite may take; shorter than the step's own limit. */
const LIMIT = 150_000

export interface ProcessWishes {
  /** The working directory, where `reports/` lands. */
  readonly folder: string
  /** Beside this process's own; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Milliseconds, after which the process is killed. */
  readonly limit?: number
  /** Its standard input; empty when absent. */
  readonly input?: string
  /** A program that becomes `./vethlab`: `['unshare', '--net']`. It must exec, not fork. */
  readonly through?: readonly string[]
}

/** What `./vethlab ARGS` left. */
export interface EndedProcess {
  readonly args: readonly string[]
  /** 128 + N where signal N ended it. */
  readonly exitCode: number
  /** The one that ended it, where it had not begun to listen to signals, or cannot. */
  readonly signal?: NodeJS.Signals
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
  /** `reports/latest/results.json`, when it wrote one. */
  readonly results?: Results
}

/** `./vethlab ARGS` as a child process. It ends with this process, whatever ends that. */
export class VethlabProcess {
  readonly ended: Promise<EndedProcess>
  readonly #child
  #said = ''

  private constructor(
    readonly args: readonly string[],
    { folder, env = {}, limit = LIMIT, through = [], input = '' }: ProcessWishes,
  ) {
    const start = performance.now()
    const began = Date.now()
    this.#child = execa('setpriv', ['--pdeathsig', 'KILL', ...through, 'sh', VETHLAB, ...args], {
      cwd: folder,
      env: { NO_COLOR: '1', ...env },
      input,
      reject: false,
      timeout: limit,
      killSignal: 'SIGKILL',
    })
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text
    })
    this.ended = this.#child.then(async ({ exitCode, stdout, stderr, signal }) => {
      const results = await resultsSince(path.join(folder, 'reports', 'latest'), began)
      return {
        args,
        exitCode: exitCode ?? 128 + constants.signals[signal ?? 'SIGKILL'],
        ...(signal ? { signal } : {}),
        stdout,
        stderr,
        milliseconds: Math.round(performance.now() - start),
        ...(results ? { results } : {}),
      }
    })
  }

  static start(args: readonly string[], wishes: ProcessWishes): VethlabProcess {
    return new VethlabProcess(args, wishes)
  }

  /** Of the one process that runs vethlab: the launcher becomes Node. */
  get pid(): number {
    const { pid } = this.#child
    if (pid === undefined) throw new Error('./vethlab could not be started')
    return pid
  }

  /** Waits until it has written the words on standard error. @throws Error when it ends without them. */
  async untilItSays(words: string): Promise<void> {
    const said = new Promise<true>((resolve) => {
      const look = () => this.#said.includes(words) && resolve(true)
      this.#child.stderr.on('data', look)
      look()
    })
    if (await Promise.race([said, this.ended.then(() => false)])) return
    throw new Error(`./vethlab ${this.args.join(' ')} ended without saying "${words}":\n${this.#said}`)
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name)
  }
}

/** `sh -v FILE` in the project's folder, with both its streams as one. */
export async function runShell(file: string, env: Readonly<Record<string, string>>): Promise<{ stdout: string }> {
  const options = { cwd: path.dirname(VETHLAB), env: { NO_COLOR: '1', ...env }, reject: false, timeout: LIMIT } as const
  const argv = ['--pdeathsig', 'KILL', 'sh', '-v', file]
  const { all } = await execa('setpriv', argv, { ...options, all: true, stdin: 'ignore', killSignal: 'SIGKILL' })
  return { stdout: all }
}

/** Another run of the same folder may have left its results; a merge leaves new ones of runs that began before it. */
async function resultsSince(place: string, began: number): Promise<Results | undefined> {
  const written = await stat(path.join(place, RESULTS_FILE)).catch(() => undefined)
  return written && written.mtimeMs >= began ? readResults(place).catch(() => undefined) : undefined
}

/** A working directory for `./vethlab`, gone when it is disposed of. */
export async function scratchFolder(): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vethlab-self-'))
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}
