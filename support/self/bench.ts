import { randomUUID } from 'node:crypto'
import { glob, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Observation } from '../observation'
import { grantLease } from '../outer/lease'
import { shareCache } from './cache-view'
import type { Leftover } from './leftovers'
import { leftoversOf, slotsInUse } from './leftovers'
import { parseTypedLine } from './typed-line'
import type { Shown } from './typed-transcript'
import { type EndedProcess, type ProcessWishes, runShell, scratchFolder, VethlabProcess } from './vethlab-process'

/** The variable by which everything that a bench started is known, its children's children too. */
const MARK = 'VETHLAB_BENCH'

/** Milliseconds between two looks at the slots that are in use. */
const WATCH = 200

/**
 * Where a `@self` scenario runs ./vethlab: a working directory of its own, with a temporary folder and a view of the
 * cache in which no other lab is kept.
 */
export class Bench {
  /** How each `./vethlab` that the When ran has ended. */
  readonly ended = new Observation<readonly EndedProcess[]>('ends of vethlab')
  /** What a transcript showed that was typed by hand. */
  readonly shown = new Observation<readonly Shown[]>('outcomes of typed commands')
  /** The program that becomes ./vethlab, and so puts it into other surroundings. */
  through: readonly string[] = []
  /** Variables of its environment beside those that are typed. */
  env: Readonly<Record<string, string>> = {}
  readonly #mark = `${MARK}=${randomUUID()}`
  readonly #slots = new Set<string>()
  readonly #ended: EndedProcess[] = []
  /** A lab that is up ends with this process, if not before. */
  #lease: Readonly<Record<string, string>> = {}
  #folder: Promise<string> | undefined

  constructor(private readonly undo: AsyncDisposableStack) {}

  folder(): Promise<string> {
    this.#folder ??= this.prepare()
    return this.#folder
  }

  async write(name: string, text: string): Promise<void> {
    await writeFile(path.join(await this.folder(), name), `${text}\n`)
  }

  /** Starts what is typed; whatever happens, it ends with the scenario. */
  async start(typed: string): Promise<VethlabProcess> {
    const { env, args } = parseTypedLine(typed)
    return this.startWith(await expand(args, await this.folder()), { env })
  }

  /** Runs what is typed to its end. */
  async run(typed: string): Promise<EndedProcess> {
    return (await this.start(typed)).ended
  }

  async runWith(args: readonly string[], wishes: Omit<ProcessWishes, 'folder'>): Promise<EndedProcess> {
    return (await this.startWith(args, wishes)).ended
  }

  /** Gives a script to a shell in the project's folder, which prints each line before it carries it out. */
  async runScript(text: string): Promise<{ readonly stdout: string }> {
    const file = path.join(await this.folder(), 'typed.sh')
    await writeFile(file, text)
    return runShell(file, await this.environment())
  }

  private async environment(): Promise<Readonly<Record<string, string>>> {
    const folder = await this.folder()
    const mark = { [MARK]: this.#mark.slice(MARK.length + 1) }
    return {
      VETHLAB_CACHE: path.join(folder, 'cache'),
      TMPDIR: path.join(folder, 'tmp'),
      ...this.#lease,
      ...mark,
      ...this.env,
    }
  }

  async startWith(args: readonly string[], { env, ...wishes }: Omit<ProcessWishes, 'folder'>): Promise<VethlabProcess> {
    const folder = await this.folder()
    const own = { ...(await this.environment()), ...env }
    const started = VethlabProcess.start(args, { folder, through: this.through, ...wishes, env: own })
    this.undo.defer(async () => {
      started.signal('SIGKILL')
      await started.ended
    })
    const watch = setInterval(() => void this.noteSlots(), WATCH)
    void started.ended.then((ended) => {
      clearInterval(watch)
      this.#ended.push(ended)
    })
    return started
  }

  /** The process that ended last. */
  get last(): EndedProcess {
    const last = this.#ended.at(-1)
    if (!last) throw new Error('No ./vethlab has ended in this scenario')
    return last
  }

  /** What is still there of everything that was started here. */
  async leftovers(): Promise<Leftover[]> {
    const isClean = this.#ended.at(-1)?.args[0] === 'clean'
    return leftoversOf({ folder: await this.folder(), mark: this.#mark, slots: this.#slots, isClean })
  }

  /** What was said so far, for whoever wants to know why the scenario failed. */
  said(): { name: string; text: string }[] {
    return this.#ended.map(({ args, exitCode, stdout, stderr }, number) => ({
      name: `vethlab-${number + 1}.txt`,
      text: `vethlab ${args.join(' ')}\nexit code ${exitCode}\n=== stderr\n${stderr}\n=== stdout\n${stdout}\n`,
    }))
  }

  private async noteSlots(): Promise<void> {
    const { ours, others } = await slotsInUse(this.#mark)
    for (const name of others) this.#slots.delete(name)
    for (const name of ours) this.#slots.add(name)
  }

  private async prepare(): Promise<string> {
    const { folder } = this.undo.use(await scratchFolder())
    await mkdir(path.join(folder, 'tmp'))
    await shareCache(path.join(folder, 'cache'))
    this.#lease = this.undo.use(grantLease(path.join(folder, 'lease.sock'))).env
    return folder
  }
}

/** As a shell does with the names of files. */
async function expand(args: readonly string[], cwd: string): Promise<string[]> {
  const words = args.map(async (word) => (word.includes('*') ? Array.fromAsync(glob(word, { cwd })) : [word]))
  return (await Promise.all(words)).flat()
}
