import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Engine } from '../engine/engine'
import { Meter } from '../meter'
import { sabotageNamed } from '../sabotage'
import type { Sabotage } from '../sabotage/sabotage'
import type { HostImageRef, Session } from '../session'
import { within } from '../within'
import { HOST_NAMES, type HostName, type Segment } from './addresses'
import { Host, type HostWishes, type IptablesBackEnd } from './host'
import { knownLeakOf } from './known-leaks'
import { Lan } from './lan'
import { type Leftover, leftoversOn } from './leftover'
import { type Belonging, labels, Machine, rights } from './machine'
import { Remains } from './remains'
import { isInSwarm, type Kept, resetPlaces } from './reset'
import { type Place, type Snapshot, snapshotOf } from './snapshot'

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

interface KeptHost extends Kept {
  readonly it: Host
}

interface KeptOutsider extends Kept {
  readonly it: Machine
}

/** One worker's closed LAN with the machines on it. Hosts boot when first asked for and live until a reset fails. */
export class Lab implements AsyncDisposable {
  readonly #hosts = new Map<HostName, KeptHost>()
  readonly #touched = new Set<HostName>()
  /** Hosts that are nobody else's when the scenario has ended, whatever it brings back on them. */
  readonly #spent = new Set<HostName>()
  /** Looks from several places ask for one host at once: each waits for the one before it. */
  readonly #turns = new Map<HostName, Promise<unknown>>()
  #outsider: Promise<KeptOutsider> | undefined
  /** The state of the LAN when nothing was plugged into it. */
  #wiring: Snapshot = new Set()
  readonly #remains: Remains

  private constructor(
    readonly session: Session,
    readonly outer: Engine,
    readonly lan: Lan,
    readonly meter: Meter,
    private readonly belonging: Belonging,
  ) {
    this.#remains = new Remains(outer, session.outer, belonging)
  }

  static async open(session: Session): Promise<Lab> {
    const meter = new Meter()
    const outer = new Engine(session.outer.engine)
    const belonging = { run: session.run, lab: randomBytes(4).toString('hex') }
    const lan = await meter.measure('boot', () => Lan.start(outer, session.outer, session.toolsImage, belonging))
    const lab = new Lab(session, outer, lan, meter, belonging)
    await lab.sabotage?.onLan?.(lab)
    lab.#wiring = await snapshotOf(lan, { name: 'lan' })
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

  /** Connections to engines that are kept through a program in their hosts. */
  get dialled(): number {
    return [...this.#hosts.values()].reduce((sum, { it }) => sum + it.engine.dialled, 0)
  }

  async outsider(): Promise<Machine> {
    this.#outsider ??= this.meter.measure('boot', () => this.startOutsider())
    this.#outsider.catch(() => {
      this.#outsider = undefined
    })
    return (await this.#outsider).it
  }

  /** The scenario's hosts are replaced when it has ended, and not compared with what they were. */
  spend(): void {
    for (const { name } of this.hosts) this.#spent.add(name)
  }

  /** Makes sure that the next scenario's hosts have never run anything. */
  async freshen(): Promise<void> {
    for (const name of [...this.#hosts.keys()]) await this.discard(name)
  }

  /**
   * Brings every touched machine back, and looks at the LAN and the outer engine. A machine that cannot be brought back is
   * replaced. @returns what is left; where that is on the LAN, this lab is of no further use.
   */
  async reset(): Promise<Leftover[]> {
    return this.meter.measure('reset', async () => {
      const lost = (await Promise.all(this.hosts.map(({ name }) => this.discardSpent(name)))).flat()
      const kept = await this.keptPlaces()
      const lines = await resetPlaces(this.lan, kept, isKnown)
      this.#touched.clear()
      const left = kept.flatMap(({ place }) =>
        leftoversOn(place, lines.get(place.name) ?? [], this.sabotage !== undefined),
      )
      for (const name of new Set(left.map(({ place }) => place))) await this.replace(name)
      return [...lost, ...left, ...(await this.remains())]
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
      const place = { name: host.name, machine: host.machine, host }
      const [pristine] = await Promise.all([snapshotOf(this.lan, place), this.#remains.note(host.machine)])
      this.#hosts.set(wishes.name, { it: host, place, pristine })
      return host
    })
  }

  private async startOutsider(): Promise<KeptOutsider> {
    const machine = await Machine.start(this.outer, 'outsider', {
      Image: this.session.toolsImage,
      Cmd: ['sleep', 'infinity'],
      Labels: labels(this.belonging, 'outsider'),
      HostConfig: { ...rights(this.session.outer), Init: true },
    })
    await this.lan.plug(machine)
    const place = { name: 'outsider', machine } as const
    const [pristine] = await Promise.all([snapshotOf(this.lan, place), this.#remains.note(machine)])
    return { it: machine, place, pristine }
  }

  /** What a scenario may have changed: its hosts, the outsider, and the LAN, but for the machines plugged into it. */
  private async keptPlaces(): Promise<Kept[]> {
    const hosts = this.hosts.flatMap(({ name }) => this.#hosts.get(name) ?? [])
    const outsider = await this.#outsider
    const plugged = [...this.#hosts.keys(), ...(outsider ? ['outsider'] : [])]
    const isAllowed = (line: string) => plugged.includes(/^\+ (?:link|address): to-(\w+)/.exec(line)?.[1] ?? '')
    return [...hosts, ...(outsider ? [outsider] : []), { place: { name: 'lan' }, pristine: this.#wiring, isAllowed }]
  }

  /** A host that is spent or in a swarm goes without a word; one that has ended, or does not answer any more, is told. */
  private async discardSpent(name: HostName): Promise<Leftover[]> {
    const kept = this.#hosts.get(name)
    if (!kept) return []
    const ask = () => within(ANSWER, `${name} did not answer`, isInSwarm(kept.it)).catch((error: Error) => error)
    const seen = this.#spent.has(name) || (await ask())
    if (seen === false) return []
    const lines = seen === true ? [] : await whyLost(kept.it, seen)
    await this.discard(name)
    return leftoversOn(kept.place, lines, this.sabotage !== undefined)
  }

  private async replace(name: string): Promise<void> {
    if (name === 'outsider') {
      const outsider = (await this.#outsider)?.it
      this.#outsider = undefined
      await outsider?.remove(this.outer)
      if (outsider) this.#remains.ended(outsider)
    }
    const host = HOST_NAMES.find((each) => each === name)
    if (host) await this.discard(host)
  }

  private async remains(): Promise<Leftover[]> {
    const machines = [...this.#hosts.values()].map(({ it }) => it.machine)
    const outsider = (await this.#outsider)?.it
    const alive = [...machines, ...(outsider ? [outsider] : [])].map(({ container }) => container)
    const lines = await this.#remains.left([this.lan.container, ...alive])
    return lines.length > 0 ? [{ place: 'outer engine', owner: 'vethlab', lines }] : []
  }

  private async discard(name: HostName): Promise<void> {
    const host = this.#hosts.get(name)?.it
    if (!host) return
    this.#spent.delete(name)
    await host.remove()
    this.#hosts.delete(name)
    this.#remains.ended(host.machine)
  }
}

function isKnown({ host }: Place, line: string): boolean {
  return host !== undefined && knownLeakOf(line, host.wishes.image.version) !== undefined
}

/** Milliseconds in which a host says anything at all. */
const ANSWER = 30_000

/** A machine that ended cannot be reset: what it said is then the better reason. */
async function whyLost(host: Host, error: Error): Promise<string[]> {
  const words = (await host.lastWords().catch(() => undefined))?.split('\n')
  if (words === undefined) return [`the reset failed: ${error.message}`]
  const told = words.find((line) => line.startsWith('the engine ended')) ?? words.find(Boolean)
  return [`${host.name} ended: ${told ?? 'without a word'}`]
}
