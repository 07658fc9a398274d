import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Engine } from '../engine/engine'
import { Meter } from '../meter'
import { sabotageNamed } from '../sabotage'
import type { Sabotage } from '../sabotage/sabotage'
import type { HostImageRef, Session } from '../session'
import { HOST_NAMES, type HostName, type MachineName, type Segment } from './addresses'
import { Host, type HostWishes, type IptablesBackEnd } from './host'
import { Lan } from './lan'
import { type Belonging, labels, Machine, rights } from './machine'
import { resetHost, resetMachine, wasInSwarm } from './reset'
import { type Snapshot, snapshotOf } from './snapshot'

/** What a scenario asks of a host before it boots. */
export interface HostRequest {
  readonly name: HostName
  /** The word for an engine, such as `newest`; absent for the engine under test. */
  readonly engine?: string
  readonly segment?: Segment
  /** Absent for the image's own choice. */
  readonly iptables?: IptablesBackEnd
  /** Settings of its engine beside those of the run; they win over the run's. */
  readonly options?: EngineOptions
}

type EngineOptions = Readonly<Record<string, unknown>>

/** Something that a scenario left on a machine and that the reset could not bring back. */
export interface Leftover {
  readonly machine: MachineName
  readonly lines: string[]
}

interface Kept<T> {
  readonly it: T
  readonly pristine: Snapshot
}

/** One worker's closed LAN with the machines on it. Hosts boot when first asked for and live until a reset fails. */
export class Lab implements AsyncDisposable {
  readonly #hosts = new Map<HostName, Kept<Host>>()
  readonly #touched = new Set<HostName>()
  /** Looks from several places ask for one host at once: each waits for the one before it. */
  readonly #turns = new Map<HostName, Promise<unknown>>()
  #outsider: Promise<Kept<Machine>> | undefined

  private constructor(
    readonly session: Session,
    readonly outer: Engine,
    readonly lan: Lan,
    readonly meter: Meter,
    private readonly belonging: Belonging,
  ) {}

  static async open(session: Session): Promise<Lab> {
    const meter = new Meter()
    const outer = new Engine(session.outer.engine)
    const belonging = { run: session.run, lab: randomBytes(4).toString('hex') }
    const lan = await meter.measure('boot', () => Lan.start(outer, session.outer, session.toolsImage, belonging))
    const lab = new Lab(session, outer, lan, meter, belonging)
    await lab.sabotage?.onLan?.(lab)
    return lab
  }

  get id(): string {
    return this.belonging.lab
  }

  /** The hosts that the running scenario uses, in the order of their names. */
  get hosts(): Host[] {
    return HOST_NAMES.flatMap((name) => (this.#touched.has(name) ? [this.#hosts.get(name)?.it ?? []].flat() : []))
  }

  /** The machines that the scenario uses; the outsider whenever there is one. */
  async machines(): Promise<Machine[]> {
    const outsider = (await this.#outsider)?.it
    return [...this.hosts.map(({ machine }) => machine), ...(outsider ? [outsider] : [])]
  }

  /** The host of that name: as it is when the scenario has it already, booted when there is none that fits. */
  host(request: HostRequest): Promise<Host> {
    const before = this.#turns.get(request.name)?.catch(() => undefined) ?? Promise.resolve()
    const turn = before.then(() => this.hostInTurn(request))
    this.#turns.set(request.name, turn)
    return turn
  }

  private async hostInTurn(request: HostRequest): Promise<Host> {
    const image = this.imageFor(request.engine)
    const kept = this.#hosts.get(request.name)
    const segment = request.segment ?? (kept && this.#touched.has(request.name) ? kept.it.wishes.segment : 'lan')
    const iptables = request.iptables ?? (this.#touched.has(request.name) ? kept?.it.wishes.iptables : undefined)
    const options = this.optionsFor(request, kept?.it)
    const fits =
      kept?.it.wishes.segment === segment &&
      kept.it.wishes.iptables === iptables &&
      isDeepStrictEqual(kept.it.wishes.options, options) &&
      (kept.it.wishes.image === image || (!request.engine && this.#touched.has(request.name)))
    this.#touched.add(request.name)
    if (fits) return kept.it
    if (kept) await this.discard(request.name)
    return this.boot({ name: request.name, image, segment, options, ...(iptables ? { iptables } : {}) })
  }

  /** A host that the scenario has already stays as it was asked for. */
  private optionsFor({ name, options }: HostRequest, kept: Host | undefined): EngineOptions | null {
    if (!options && kept && this.#touched.has(name)) return kept.wishes.options
    const ofTheRun = this.session.subject.options
    const ofTheFault = this.sabotage?.options
    return options || ofTheFault ? { ...ofTheRun, ...options, ...ofTheFault } : ofTheRun
  }

  async outsider(): Promise<Machine> {
    this.#outsider ??= this.meter.measure('boot', () => this.startOutsider())
    this.#outsider.catch(() => {
      this.#outsider = undefined
    })
    return (await this.#outsider).it
  }

  /** Makes sure that the next scenario's hosts have never run anything. */
  async freshen(): Promise<void> {
    for (const name of [...this.#hosts.keys()]) await this.discard(name)
  }

  /** Brings every touched machine back; a machine that cannot be is replaced and reported. */
  async reset(): Promise<Leftover[]> {
    return this.meter.measure('reset', async () => {
      const hosts = [...this.#touched].map((name) => this.resetOne(name))
      const machines = await Promise.all([...hosts, this.resetOutsider()])
      this.#touched.clear()
      return machines.filter(({ lines }) => lines.length > 0)
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.freshen()
    await (await this.#outsider)?.it.remove(this.outer)
    await this.lan.remove()
    this.outer.close()
  }

  /** The fault that the run puts into its labs, if it does. */
  get sabotage(): Sabotage | undefined {
    const { sabotage } = this.session
    return sabotage === undefined ? undefined : sabotageNamed(sabotage)
  }

  private imageFor(
    engine = this.sabotage?.engine?.(this.session.subject.engine.version) ?? 'under test',
  ): HostImageRef {
    const image = this.session.hostImages[engine]
    if (image) return image
    const known = Object.keys(this.session.hostImages).join(', ')
    throw new Error(`No host image for the engine "${engine}"; the run prepared: ${known}`)
  }

  private boot(wishes: HostWishes): Promise<Host> {
    return this.meter.measure('boot', async () => {
      const host = await Host.boot(this.session, this.lan, this.belonging, wishes, this.meter)
      await this.sabotage?.onHost?.(this, host)
      this.#hosts.set(wishes.name, { it: host, pristine: await snapshotOf(this.lan, host.machine, host) })
      return host
    })
  }

  private async startOutsider(): Promise<Kept<Machine>> {
    const machine = await Machine.start(this.outer, 'outsider', {
      Image: this.session.toolsImage,
      Cmd: ['sleep', 'infinity'],
      Labels: labels(this.belonging, 'outsider'),
      HostConfig: { ...rights(this.session.outer), Init: true },
    })
    await this.lan.plug(machine)
    return { it: machine, pristine: await snapshotOf(this.lan, machine) }
  }

  private async resetOne(name: HostName): Promise<Leftover> {
    const kept = this.#hosts.get(name)
    if (!kept) return { machine: name, lines: [] }
    const isSpent = await wasInSwarm(kept.it).catch(() => true)
    const lines = isSpent ? [] : await resetHost(this.lan, kept.it, kept.pristine).catch(asLine)
    if (isSpent || lines.length > 0) await this.discard(name)
    return { machine: name, lines }
  }

  private async resetOutsider(): Promise<Leftover> {
    const kept = await this.#outsider
    const lines = kept ? await resetMachine(this.lan, kept.it, kept.pristine).catch(asLine) : []
    if (kept && lines.length > 0) {
      this.#outsider = undefined
      await kept.it.remove(this.outer)
    }
    return { machine: 'outsider', lines }
  }

  private async discard(name: HostName): Promise<void> {
    await this.#hosts.get(name)?.it.remove()
    this.#hosts.delete(name)
  }
}

function asLine(error: Error): string[] {
  return [`the reset failed: ${error.message}`]
}
