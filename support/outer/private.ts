import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { execa } from 'execa'
import { DockerImageStore } from '../engine/docker-image-store'
import { Engine } from '../engine/engine'
import { MachineError } from '../errors'
import { eventually, STARTING, type Waiting } from '../eventually'
import { requireRoot } from '../images/machine'
import { type OuterAddress, type OuterEngine, RUN_LABEL } from './outer-engine'
import { prepareSlot, type Slot, SOON, slots, sweepSlot, TAKEN } from './slots'
import { whileUp } from './while-up'

type Network = 'own' | 'machine'

/** Fails early: before a root is fetched and built for it. @throws MachineError unless this process is root. */
export function requirePrivate(): void {
  requireRoot('a private outer engine')
}

/**
 * A Docker engine of vethlab's own, started from a host image's root folder in namespaces of its own and without an
 * uplink. It ends with the process that started it, whatever ends that.
 * @param place the folder of its data; the cache's, which runs share, when absent.
 * @throws MachineError when no engine can be started here; the message carries the end of the engine's log.
 */
export async function startPrivate(root: string, place?: string): Promise<OuterEngine> {
  return new PrivateOuter(root, place, await startIn(slots(place), root, 'own'))
}

/** Takes the containers of a killed run out of a slot's store, by an engine that lives for no longer than that. */
export async function emptyStore(root: string, slot: Slot): Promise<void> {
  const running = await RunningEngine.start(root, slot, 'own')
  await running?.[Symbol.asyncDispose]()
}

class PrivateOuter implements OuterEngine {
  readonly ended: Promise<string>
  readonly engine: Engine
  readonly address: OuterAddress
  readonly images: DockerImageStore
  readonly data: string
  readonly #engines = new AsyncDisposableStack()

  constructor(
    private readonly root: string,
    private readonly place: string | undefined,
    running: RunningEngine,
  ) {
    this.#engines.use(running)
    this.ended = running.crashed
    this.engine = running.engine
    this.address = running.address
    this.data = running.slot.folder
    this.images = new DockerImageStore(this.engine.api, (reference, report) => this.fetch(reference, report))
  }

  /** By another engine, which has the machine's network: neither the lab nor work under way notices. */
  private async fetch(reference: string, report: (line: string) => void): Promise<string> {
    const fetching = this.#engines.use(await startIn(slots(this.place), this.root, 'machine'))
    const store = new DockerImageStore(fetching.engine.api)
    const image = await store.pull(reference, report)
    report(`Loading ${reference}`)
    await this.images.copyFrom(store, image)
    await fetching[Symbol.asyncDispose]()
    return image
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#engines.disposeAsync()
  }
}

/** In the first slot that nobody holds. */
async function startIn(all: readonly Slot[], root: string, network: Network): Promise<RunningEngine> {
  for (const slot of all) {
    const running = await RunningEngine.start(root, slot, network)
    if (running) return running
  }
  throw new MachineError(
    'All slots for private engines are taken: end other runs, or remove leftovers with ./vethlab clean',
  )
}

class RunningEngine implements AsyncDisposable {
  readonly crashed: Promise<string>
  #ending: Promise<void> | undefined

  private constructor(
    readonly slot: Slot,
    private readonly child: ReturnType<typeof spawnEngine>,
    readonly engine: Engine,
    readonly address: OuterAddress,
  ) {
    this.crashed = child.then(
      async ({ exitCode, signal }) => {
        if (this.#ending !== undefined) return new Promise<never>(() => undefined)
        return `the private outer engine ended (${signal ?? `exit code ${exitCode}`}): ${await lastWords(slot)}`
      },
      (error: Error) => error.message,
    )
  }

  /** Undefined when another engine holds the slot. */
  static async start(root: string, slot: Slot, network: Network): Promise<RunningEngine | undefined> {
    await prepareSlot(slot)
    const child = spawnEngine(root, slot, network)
    const gone = child.then(({ exitCode }) => ({ exitCode }))
    const first = await unless(gone, (signal) => firstProcess(child.pid, signal))
    if (typeof first === 'object') return refused(first.exitCode, slot)
    const procRoot = `/proc/${first}/root`
    const socket = `${procRoot}/run/docker.sock`
    const engine = new Engine({ socket })
    const up = await unless(gone, (signal) => answers(engine, signal))
    if (up) return refused(up.exitCode, slot)
    const running = new RunningEngine(slot, child, engine, {
      kind: 'private',
      engine: { socket },
      privileged: true,
      procRoot,
    })
    await whileUp({ ended: running.crashed }, removeLeftovers(engine))
    return running
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ending ??= this.end()
    await this.#ending
  }

  private async end(): Promise<void> {
    this.engine.close()
    const over = this.child.then(() => undefined)
    const first = await unless(over, (signal) => firstProcess(this.child.pid, signal)).catch(() => undefined)
    if (first) await endGently(first)
    this.child.kill('SIGKILL')
    await this.child.catch(() => undefined)
    // the kernel buries it after the rest of its namespace, so nothing holds the slot then but another engine
    if (first) await gone(first, { what: `the end of the engine in ${this.slot.folder}` })
    await sweepSlot(this.slot)
  }
}

/** `unshare` ends its whole process namespace with itself, and is ended by the kernel when its parent is. */
function spawnEngine(root: string, slot: Slot, network: Network) {
  const namespaces = ['--pid', '--mount', '--uts', '--ipc', ...(network === 'own' ? ['--net'] : [])]
  const script = path.join(__dirname, 'enter-root.sh')
  return execa(
    'flock',
    [
      ...[...SOON, '--no-fork', slot.lock],
      ...['setpriv', '--pdeathsig', 'KILL'],
      ...['unshare', ...namespaces, '--fork', '--kill-child=KILL', '--propagation', 'private'],
      ...['sh', script, root, slot.data, slot.mount, slot.name, network],
    ],
    {
      // a folder of this machine, which the engine's own root does not have
      env: { TMPDIR: undefined, DOCKER_TMPDIR: undefined },
      stdin: 'ignore',
      stdout: { file: slot.log },
      stderr: { file: slot.log },
      detached: true,
      reject: false,
      cleanup: false,
    },
  )
}

/** What the wait comes to, unless the other is first: then nothing waits any longer. */
async function unless<T, Other>(other: Promise<Other>, wait: (signal: AbortSignal) => Promise<T>): Promise<T | Other> {
  const over = new AbortController()
  try {
    return await Promise.race([wait(over.signal), other])
  } finally {
    over.abort()
  }
}

/** The first process of the engine's process namespace, as numbered on this machine: the child of `unshare`. */
async function firstProcess(unshare: number | undefined, signal?: AbortSignal): Promise<number> {
  const children = () => readFile(`/proc/${unshare}/task/${unshare}/children`, 'utf8').catch(() => '')
  const found = await eventually(children, (text) => text.trim() !== '', {
    what: 'the first process of the outer engine',
    deadline: STARTING,
    signal,
  })
  return Number(found.trim().split(' ')[0])
}

async function answers(engine: Engine, signal: AbortSignal): Promise<undefined> {
  await eventually(
    () => engine.api.ping(),
    () => true,
    { what: 'the outer engine to answer', deadline: STARTING, signal },
  )
  return undefined
}

async function refused(exitCode: number | undefined, slot: Slot): Promise<undefined> {
  if (exitCode === TAKEN) return undefined
  throw new MachineError(
    `No private outer engine could be started: ${await lastWords(slot)}. Needs root and namespaces.`,
  )
}

async function lastWords({ log }: Slot): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n')
  const words = lines.filter((line) => !/level=(debug|info|warning|error)/.test(line)).slice(-2)
  return [...words, `its log is ${log}`].filter(Boolean).join(' | ')
}

/** What a killed run left in the data folder. Everything in there is vethlab's. */
async function removeLeftovers(engine: Engine): Promise<void> {
  const left = await engine.api.listContainers({ all: true, filters: { label: [RUN_LABEL] } })
  await Promise.all(left.map(({ Id }) => engine.api.getContainer(Id).remove({ force: true, v: true })))
}

async function endGently(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGTERM')
    await gone(pid, { what: 'the engine to end', deadline: 3_000 })
  } catch {
    // it is killed next
  }
}

/** Until the process has ended, whether or not its parent asked how. */
async function gone(pid: number, waiting: Waiting): Promise<void> {
  const stat = () => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  await eventually(stat, (text) => !/\) [^ZX]/.test(text), waiting)
}
