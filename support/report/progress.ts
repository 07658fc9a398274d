import type { Envelope } from '@cucumber/messages'
import { type Subject, subjectName } from '../results/attachments'
import { ResultsCollector } from '../results/collector'
import { RESULT_WORDS, type Scenario, type ScenarioResult } from '../results/results'
import { cutTo, type Paint, padEnd, padStart, painter, RESULT_STYLES, wantsColor } from './paint'
import { linesOf } from './problems'
import { openStatusArea, type ProgressStream, type StatusArea, widthIn } from './status-area'
import { duration, titleOf } from './words'

/** How a scenario that has ended is shown. */
export interface Shown {
  readonly word: string
  readonly style: Parameters<Paint>[0]
  /** It is as it should be, so a terminal need not keep a line of it. */
  readonly isGood: boolean
  /** Beside its title. */
  readonly note?: string | undefined
  /** Below it. */
  readonly why?: string | undefined
}

export interface ProgressOptions {
  /** Standard error by default, so that a report on standard output can be piped. */
  readonly stream?: ProgressStream
  readonly color?: boolean
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  /** How results are shown where their own words are not what matters. */
  readonly show?: (row: ScenarioResult, scenario: Scenario) => Shown
}

interface Phase {
  readonly since: number
  detail: string
  /** When its detail was last printed where nothing can be redrawn. */
  told: number
}

/** Milliseconds between two details of one phase where each is a line for ever. */
const PATIENCE = 10_000
const MOST_RUNNING = 8

/** Shows what a run is doing while it does it: first its phases, then its scenarios. */
export class Progress {
  readonly #phases = new Map<string, Phase>()
  readonly #running = new Map<string, { readonly scenario: Scenario; readonly since: number }>()
  readonly #shown: Shown[] = []
  readonly #collector = new ResultsCollector({
    onSubject: (subject, number, count) => this.#turnTo(subject, number, count),
    onStart: (scenario) => this.#running.set(scenario.id, { scenario, since: this.#now() }),
    onResult: (result, scenario) => this.#finished(result, scenario),
  })
  readonly #stream: ProgressStream
  readonly #paint: Paint
  readonly #now: () => number
  readonly #show: NonNullable<ProgressOptions['show']>
  readonly #area: StatusArea
  #scenariosSince: number | undefined
  /** The subject whose turn it is, where there are several turns. */
  #turn = ''
  #stopped = false

  constructor({
    stream = process.stderr,
    color = wantsColor(stream),
    now = Date.now,
    show = asItIs,
  }: ProgressOptions = {}) {
    this.#show = show
    this.#stream = stream
    this.#paint = painter(color)
    this.#now = now
    this.#area = openStatusArea(stream, (spinner) => this.#lines(spinner))
  }

  /** Begins a phase, or says what it is at now. */
  phase(name: string, detail = ''): void {
    const phase = this.#phases.get(name)
    if (!phase) {
      this.#phases.set(name, { since: this.#now(), detail, told: this.#now() })
      if (!this.#stream.isTTY) this.#print(detail === '' ? `${name} ...` : `${name}: ${detail}`)
      return
    }
    phase.detail = detail
    if (this.#stream.isTTY || this.#now() - phase.told < PATIENCE) return
    phase.told = this.#now()
    this.#print(`${name}: ${detail}`)
  }

  /** Ends a phase; the line that stays says how long it took. Ending one that never began is nothing. */
  endPhase(name: string, outcome: 'done' | 'failed' = 'done'): void {
    const phase = this.#phases.get(name)
    if (!phase) return
    this.#phases.delete(name)
    const sign = outcome === 'done' ? this.#paint('green', '✓') : this.#paint('red', '✗')
    const took = duration(this.#now() - phase.since)
    this.#print(this.#stream.isTTY ? `${sign} ${name} ${this.#paint('dim', took)}` : `${name}: ${outcome} in ${took}`)
  }

  /** A phase for as long as the work takes. `tell` says what it is at. */
  async during<T>(name: string, work: (tell: (detail: string) => void) => Promise<T>): Promise<T> {
    this.phase(name)
    try {
      const value = await work((detail) => this.phase(name, detail))
      this.endPhase(name)
      return value
    } catch (error) {
      this.endPhase(name, 'failed')
      throw error
    }
  }

  accept(envelope: Envelope): void {
    if (envelope.testRunStarted) this.#scenariosSince ??= this.#now()
    this.#collector.accept(envelope)
  }

  /** Shows nothing more, and gives the terminal back. To be called before a report is printed, and on every way out. */
  stop(): void {
    if (this.#stopped) return
    this.#stopped = true
    this.#area.stop()
  }

  #turnTo(subject: Subject, number: number, count: number): void {
    if (count === 1) return
    this.#turn = `${subjectName(subject)} (${number} of ${count})`
    if (!this.#stream.isTTY) this.#print(this.#turn)
  }

  #finished(result: ScenarioResult, scenario: Scenario): void {
    this.#running.delete(scenario.id)
    const shown = this.#show(result, scenario)
    this.#shown.push(shown)
    if (this.#stream.isTTY && shown.isGood) return
    for (const line of this.#resultLines(shown, result, scenario)) this.#print(line)
  }

  #resultLines({ word, style, note, why }: Shown, { milliseconds }: ScenarioResult, scenario: Scenario): string[] {
    const head = this.#paint(style, padEnd(word, 7))
    const beside = note === undefined ? '' : ` (${note})`
    const line = `${head}  ${padStart(duration(milliseconds), 6)}  ${scenario.featureName}: ${titleOf(scenario)}${beside}`
    return [line, ...(why === undefined ? [] : [`                 ${why}`])]
  }

  #print(line: string): void {
    if (!this.#stopped) this.#area.print(line)
  }

  #lines(spinner: string): string[] {
    const width = widthIn(this.#stream)
    const phases = [...this.#phases].map(([name, { since, detail }]) => {
      const time = duration(this.#now() - since)
      return `${this.#paint('cyan', spinner)} ${cutTo(`${name}  ${time}${detail === '' ? '' : `  ${detail}`}`, width - 2)}`
    })
    return [...phases, ...this.#scenarioLines(spinner, width)]
  }

  #scenarioLines(spinner: string, width: number): string[] {
    const { planned } = this.#collector
    if (planned === 0 || this.#shown.length === planned) return []
    const words = wordsOf(this.#shown.filter(({ word }) => word !== 'passed'))
    const time = duration(this.#now() - (this.#scenariosSince ?? this.#now()))
    const turn = this.#turn === '' ? '' : `${this.#turn}  `
    const head = `${turn}${this.#shown.length} of ${Math.round(planned)} scenarios${words}  ${time}`
    const running = [...this.#running.values()].slice(0, MOST_RUNNING).map(({ scenario, since }) => {
      const line = `${padStart(duration(this.#now() - since), 8)}  ${scenario.featureName}: ${titleOf(scenario)}`
      return this.#paint('dim', cutTo(line, width))
    })
    return [`${this.#paint('cyan', spinner)} ${this.#paint(styleOf(this.#shown), cutTo(head, width - 2))}`, ...running]
  }
}

function asItIs(row: ScenarioResult): Shown {
  const { result, reason } = row
  const isGood = result === 'passed' || result === 'skipped'
  return {
    word: result,
    style: RESULT_STYLES[result],
    isGood,
    note: result === 'skipped' ? reason : undefined,
    why: isGood ? undefined : (reason ?? linesOf(row.error)[0]),
  }
}

/** `, 3 failed, 1 skipped`, in the order of the results' words. */
function wordsOf(shown: readonly Shown[]): string {
  const order = [...RESULT_WORDS, ...shown.map(({ word }) => word)]
  const counts = [...new Set<string>(order)].map((word) => [shown.filter((each) => each.word === word).length, word])
  return counts.flatMap(([count, word]) => (count === 0 ? [] : [`, ${count} ${word}`])).join('')
}

function styleOf(shown: readonly Shown[]): Parameters<Paint>[0] {
  return shown.some(({ isGood }) => !isGood) ? 'red' : 'bold'
}
