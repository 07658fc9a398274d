import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import tar from 'tar-stream'
import type { EngineAddress } from '../engine/connection'
import { DockerImageStore } from '../engine/docker-image-store'
import { Engine, type ExecResult } from '../engine/engine'
import { eventually, STARTING } from '../eventually'
import { WORKLOAD_REFERENCE, WORKLOAD_SETTINGS } from '../images/workload-image'
import type { Meter } from '../meter'
import type { HostImageRef, Session } from '../session'
import type { HostName, Segment } from './addresses'
import type { Lan } from './lan'
import { type Belonging, labels, Machine, rights } from './machine'
import { script } from './scripts'

export const IPTABLES_BACK_ENDS = ['nft', 'legacy'] as const
export type IptablesBackEnd = (typeof IPTABLES_BACK_ENDS)[number]

export interface HostWishes {
  readonly name: HostName
  readonly image: HostImageRef
  readonly segment: Segment
  /** Which of its image's iptables back ends the engine writes its rules with; absent for the image's own choice. */
  readonly iptables?: IptablesBackEnd
  /** A daemon.json: the run's options and the scenario's. */
  readonly options: Readonly<Record<string, unknown>> | null
}

/**
 * Options of the file system with an engine's data. Not the machine's own: overlay2 does not stack on an overlay. Not a
 * disk: an engine waits for it at every change of its books.
 */
const DATA = 'rw,exec,suid,dev,mode=710'

/** A machine of the lab that runs its own engine, the engine under test. */
export class Host {
  private constructor(
    readonly wishes: HostWishes,
    readonly machine: Machine,
    readonly engine: Engine,
    private readonly lan: Lan,
  ) {}

  get name(): HostName {
    return this.wishes.name
  }

  static async boot(session: Session, lan: Lan, belonging: Belonging, wishes: HostWishes, meter: Meter): Promise<Host> {
    const machine = await startMachine(session, lan.outer, belonging, wishes)
    await lan.plug(machine, wishes.segment)
    const engine = new Engine(await addressOf(session, lan.outer, machine), meter)
    const host = new Host(wishes, machine, engine, lan)
    try {
      await host.untilReady()
      await new DockerImageStore(engine.api).importTar(createReadStream(session.workloadTar), {
        reference: WORKLOAD_REFERENCE,
        ...WORKLOAD_SETTINGS,
      })
      return host
    } catch (error) {
      await host.remove()
      throw error
    }
  }

  /** Runs one of the lab's tools in the host's network namespace. */
  inNetwork(argv: readonly string[]): Promise<ExecResult> {
    return this.lan.exec(['nsenter', `--net=${this.machine.netns}`, ...argv])
  }

  /** The host's own file system and processes, as the lab's `lan` container sees them. */
  get root(): string {
    return `/proc/${this.machine.pid}/root`
  }

  /** Sends a signal to the Docker daemon, or to its containerd. */
  async signalEngine(signal: NodeJS.Signals, program: 'docker' | 'containerd' = 'docker'): Promise<void> {
    const daemon = (await this.lan.must(['cat', `${this.root}/run/${program}.pid`])).trim()
    await this.lan.must([
      'nsenter',
      `--pid=/proc/${this.machine.pid}/ns/pid`,
      'kill',
      `-${signal.slice('SIG'.length)}`,
      daemon,
    ])
  }

  /** Ends the engine in order, and waits until the one that its machine then starts answers. */
  async restartEngine(): Promise<void> {
    const running = () => this.lan.must(['cat', `${this.root}/run/docker.pid`])
    const before = (await running()).trim()
    await this.signalEngine('SIGTERM')
    const look = async () => {
      const now = (await running()).trim()
      await this.engine.api.ping()
      return now
    }
    await eventually(look, (now) => now !== before, { what: `the new engine of ${this.name}`, deadline: STARTING })
  }

  async remove(): Promise<void> {
    this.engine.close()
    await this.machine.remove(this.lan.outer)
  }

  /** What its machine said as it ended; undefined while it runs. */
  async lastWords(): Promise<string | undefined> {
    const { State } = await this.lan.outer.api.getContainer(this.machine.container).inspect()
    return State.Running ? undefined : this.lan.outer.log(this.machine.container, 10)
  }

  private async untilReady(): Promise<void> {
    const look = async () => {
      const words = await this.lastWords()
      if (words !== undefined) return `ended: ${words}`
      await this.engine.api.ping()
      return 'ready'
    }
    const seen = await eventually(look, () => true, { what: `the engine of ${this.name}`, deadline: STARTING })
    if (seen !== 'ready') throw new Error(`The engine of ${this.name} (${this.wishes.image.version}) ${seen}`)
  }
}

async function startMachine(
  session: Session,
  outer: Engine,
  belonging: Belonging,
  wishes: HostWishes,
): Promise<Machine> {
  const way = session.outer.privileged ? 'privileged' : 'by name'
  return Machine.start(
    outer,
    wishes.name,
    {
      Image: wishes.image.reference,
      Entrypoint: script('host.sh', way, `vethlab.lab=${belonging.lab}`, wishes.iptables ?? ''),
      Cmd: [],
      Labels: labels(belonging, wishes.name),
      Env: ['DOCKER_HOST=unix:///run/docker.sock'],
      HostConfig: {
        ...rights(session.outer),
        Tmpfs: { '/run': 'rw,mode=755', '/var/lib/docker': DATA },
      },
    },
    async (container) => {
      if (wishes.options) await container.putArchive(Readable.from(optionsFile(wishes.options)), { path: '/etc' })
    },
  )
}

function optionsFile(options: Readonly<Record<string, unknown>>): tar.Pack {
  const pack = tar.pack()
  pack.entry({ name: 'docker/daemon.json' }, JSON.stringify(options))
  pack.finalize()
  return pack
}

/** Straight to the engine's socket where this machine can see it, else through the outer engine's API. */
async function addressOf(session: Session, outer: Engine, machine: Machine): Promise<EngineAddress> {
  const { procRoot } = session.outer
  if (session.socketShortcut && procRoot !== undefined) {
    const seen = `${procRoot}/proc/${machine.pid}`
    // the same number may be another process here: only the machine's own has its container's files mounted
    const mounts = await readFile(`${seen}/mountinfo`, 'utf8').catch(() => '')
    if (mounts.includes(machine.container)) return { socket: `${seen}/root/run/docker.sock` }
  }
  return { through: { outer, container: machine.container, argv: ['docker', 'system', 'dial-stdio'] } }
}
