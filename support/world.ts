import { type IWorldOptions, setWorldConstructor, World } from '@cucumber/cucumber'
import { Controls, type Look, type Role } from './controls'
import { Transcript } from './engine/transcript'
import { eventually } from './eventually'
import type { Lab } from './lab/lab'
import { targetOf, vantageOf } from './lab/names'
import { Observation } from './observation'
import type { PortPacket } from './port-watch'
import type { Probe, ProbeResult, Vantage } from './probes/probe'
import { isSilentWhenTyped, typedProbe } from './probes/typed'
import { attachmentBody, MEDIA_TYPE } from './results/attachments'
import { Blows } from './sabotage/blows'
import { Bench } from './self/bench'
import type { Session } from './session'
import { compareRows, inColumns, isSame } from './tables/compare-rows'
import type { PathSpeed } from './tables/compare-speeds'
import { cellOf, compareMatrix, key, observedTable } from './tables/matrix'
import type { RawTable } from './tables/rows'

/** What one scenario has at hand: its lab, what it must undo, and what its Whens saw. */
export class LabWorld extends World<{ session?: Session }> {
  readonly began = new Date()
  readonly undo = new AsyncDisposableStack()
  readonly transcript = new Transcript()
  readonly controls = new Controls((looks, role) => this.lookAround(looks, role))
  readonly answers = new Observation<ProbeResult[]>('answers')
  /** What an engine said to each thing that it was asked for, by name: `started`, `created` or its error. */
  readonly said = new Observation<ReadonlyMap<string, string>>('answers of an engine')
  /** What a resolver said to each question. */
  readonly resolved = new Observation<readonly Readonly<Record<string, string>>[]>('answers of a resolver')
  /** Answers to looks that were repeated. */
  readonly repeated = new Observation<ProbeResult[]>('repeated answers')
  readonly packets = new Observation<readonly Readonly<Record<string, string>>[]>('captured packets')
  readonly devices = new Observation<readonly Readonly<Record<string, string>>[]>('devices on the way')
  readonly speeds = new Observation<readonly PathSpeed[]>('speeds')
  readonly portPackets = new Observation<readonly PortPacket[]>("packets at containers' ports")
  readonly traced = new Observation<readonly Readonly<Record<string, string>>[]>('traced packets')
  readonly notes = new Map<string, readonly string[]>()
  /** Names of the containers of this scenario, in the order in which it stated them. */
  readonly containers: string[] = []
  /** What an engine warned of as it created each of them. */
  readonly warnings = new Map<string, readonly string[]>()
  /** Those of the fault that the run puts into its labs, if it does. */
  readonly blows = new Blows()
  /** Where a `@self` scenario runs ./vethlab. */
  readonly bench = new Bench(this.undo)
  #lab: Lab | undefined

  constructor(options: IWorldOptions<{ session?: Session }>) {
    super(options)
  }

  get lab(): Lab {
    if (!this.#lab) throw new Error('The scenario has no lab')
    return this.#lab
  }

  set lab(lab: Lab) {
    this.#lab = lab
  }

  get hasLab(): boolean {
    return this.#lab !== undefined
  }

  get observations(): Observation<unknown>[] {
    return Object.values(this).filter((value) => value instanceof Observation)
  }

  /** Looks from each vantage at each target, but not from a thing at itself. */
  async plan(probe: Probe, froms: readonly string[], targets: readonly string[]): Promise<Look[]> {
    const vantages = await Promise.all(froms.map((name) => vantageOf(this.lab, name)))
    const pairs = vantages.flatMap((from) => targets.filter((to) => to !== from.name).map((to) => [from, to] as const))
    return Promise.all(pairs.map(async ([from, to]) => ({ probe, from, target: await targetOf(this.lab, to, from) })))
  }

  planEachPair(probe: Probe): Promise<Look[]> {
    return this.plan(probe, this.containers, this.containers)
  }

  async control(looks: readonly Look[]): Promise<void> {
    await this.controls.establish(looks)
  }

  async observe(looks: readonly Look[]): Promise<void> {
    const results = await this.lookAround(looks, 'observation')
    for (const [number, result] of results.entries()) this.type(looks[number]?.from, result)
    this.answers.record(results)
  }

  /** The same looks several times, one after the other: who answers may change from one to the next. */
  async observeTimes(looks: readonly Look[], times: number): Promise<void> {
    const results: ProbeResult[] = []
    for (let time = 0; time < times; time++) results.push(...(await this.lookAround(looks, 'observation')))
    for (const [number, result] of results.entries()) this.type(looks[number % looks.length]?.from, result)
    this.repeated.record(results)
  }

  /**
   * Judges the observed answers. A table that expects a negative needs a control for it, and that control must be
   * answered again afterwards.
   * @throws AssertionError, BlockedError, or Error when a negative has no control.
   */
  async judge(expected: RawTable): Promise<void> {
    const results = this.answers.read()
    const byPlace = new Map(results.map((result) => [key(result.from, result.target.text), result]))
    this.record('answers', expected, observedTable(expected, byPlace))
    const negatives = results.filter((result) => expectsNegative(expected, result))
    const bare = negatives.find((result) => !this.controls.cover(result))
    if (bare)
      throw new Error(`No control for ${bare.from} -> ${bare.target.text}: show first that somebody may reach it`)
    if (negatives.length > 0) await this.controls.confirm()
    compareMatrix(results, expected)
  }

  /** Compares a state whole with a feature's table. @throws AssertionError */
  compare(subject: string, expected: RawTable, records: readonly Readonly<Record<string, string>>[]): void {
    const observed = inColumns(expected, records)
    this.record(subject, expected, observed)
    compareRows(subject, expected, observed)
  }

  /**
   * The same for a state that an engine brings about after it has answered: the last look is the one that counts.
   * @param deadline milliseconds.
   * @throws AssertionError when the state has not come until then.
   */
  async compareEventually(
    subject: string,
    expected: RawTable,
    look: () => Promise<readonly Readonly<Record<string, string>>[]>,
    deadline = 5_000,
  ): Promise<void> {
    let seen = await look()
    const same = async () => {
      seen = await look()
      return isSame(expected, inColumns(expected, seen))
    }
    await eventually(same, (settled) => settled, { what: subject, deadline, interval: 100 }).catch(() => undefined)
    this.compare(subject, expected, seen)
  }

  /** Keeps a table that a Then compared, for the reports. */
  record(subject: string, expected: RawTable, observed: RawTable): void {
    const copy = (table: RawTable) => table.map((row) => [...row])
    this.keep({ kind: 'observation', subject, expected: copy(expected), observed: copy(observed) })
  }

  keep(attachment: Parameters<typeof attachmentBody>[0]): void {
    void this.attach(attachmentBody(attachment), MEDIA_TYPE)
  }

  /** Keeps where the scenario's time went. */
  keepTimes(): void {
    const { busy, ...spent } = this.lab.meter.take()
    this.keep({ kind: 'timing', ...spent, busy: busy.map(([start, end]) => [start, end]) })
  }

  private async lookAround(looks: readonly Look[], role: Role): Promise<ProbeResult[]> {
    const { lab } = this
    await lab.sabotage?.beforeProbes?.(lab, role, this.undo)
    const results = await lab.meter.measure('probes', () =>
      Promise.all(looks.map(({ probe, from, target }) => probe(lab.lan, from, target))),
    )
    for (const { target, ...result } of results) {
      this.keep({ kind: 'probe', ...result, to: target.text, address: target.address, role })
    }
    return results
  }

  private type(from: Vantage | undefined, result: ProbeResult): void {
    if (!from) return
    // ping shows that there was an answer, a page shows whose it was
    const asked = result.seenFrom ? ' by seen from' : result.probe === 'http' ? ' by ' : ''
    const seen = isSilentWhenTyped(from, result) ? 'no answer' : cellOf(result, asked)
    this.transcript.add(from.typed.machine, typedProbe(from, result), seen)
  }
}

function expectsNegative([headings = [], ...rows]: RawTable, { from, target }: ProbeResult): boolean {
  const text = rows.find(([name]) => name === from)?.[headings.indexOf(target.text)] ?? ''
  return /^(refused|no answer|unreachable|not found)/.test(text)
}

setWorldConstructor(LabWorld)
