import type { Envelope } from '@cucumber/messages'
import { type Subject, subjectName } from '../results/attachments'
import { ResultsCollector } from '../results/collector'
import type { ResultWord, Scenario, ScenarioResult } from '../results/results'
import { cutTo, type Paint, padEnd, padStart, painter, RESULT_STYLES, wantsColor } from './paint'
import { linesOf } from './problems'
import { openStatusArea, type ProgressStream, type StatusArea, widthIn } from './status-area'
import { countResults, duration, inWords, titleOf } from './words'

export interface ProgressOptions {
  /** Standard error by default, so that a report on standard output can be piped. */
  readonly stream?: ProgressStream
  readonly color?: boolean
  /** Milliseconds since the epoch. */
  readonly now?: () => number
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
  readonly #results: ScenarioResult[] = []
  readonly #collector = new ResultsCollector({
    onSubject: (subject, number, count) => this.#turnTo(subject, number, count),
    onStart: (scenario) => this.#running.set(scenario.id, { scenario, since: this.#now() }),
    onResult: (result, scenario) => this.#finished(result, scenario),
  })
  readonly #stream: ProgressStream
  readonly #paint: Paint
  readonly #now: () => number
  readonly #area: StatusArea
  #scenariosSince: number | undefined
  /** The subject whose turn it is, where there are several turns. */
  #turn = ''
  #stopped = false

  constructor({ stream = process.stderr, color = wantsColor(stream), now = Date.now }: ProgressOptions = {}) {
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
    this.#results.push(result)
    const isGood = result.result === 'passed' || result.result === 'skipped'
    if (this.#stream.isTTY && isGood) return
    for (const line of this.#resultLines(result, scenario)) this.#print(line)
  }

  #resultLines(row: ScenarioResult, scenario: Scenario): string[] {
    const { result, reason, milliseconds } = row
    const word = this.#paint(RESULT_STYLES[result], padEnd(result, 7))
    const why = result === 'skipped' && reason !== undefined ? ` (${reason})` : ''
    const head = `${word}  ${padStart(duration(milliseconds), 6)}  ${scenario.featureName}: ${titleOf(scenario)}${why}`
    const first = result === 'passed' || result === 'skipped' ? undefined : (reason ?? linesOf(row.error)[0])
    return [head, ...(first === undefined ? [] : [`                 ${first}`])]
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
    if (planned === 0 || this.#results.length === planned) return []
    const bad = this.#results.filter(({ result }) => result !== 'passed')
    const words = bad.length > 0 ? `, ${inWords(countResults(bad))}` : ''
    const time = duration(this.#now() - (this.#scenariosSince ?? this.#now()))
    const turn = this.#turn === '' ? '' : `${this.#turn}  `
    const head = `${turn}${this.#results.length} of ${Math.round(planned)} scenarios${words}  ${time}`
    const running = [...this.#running.values()].slice(0, MOST_RUNNING).map(({ scenario, since }) => {
      const line = `${padStart(duration(this.#now() - since), 8)}  ${scenario.featureName}: ${titleOf(scenario)}`
      return this.#paint('dim', cutTo(line, width))
    })
    return [`${this.#paint('cyan', spinner)} ${this.#paint(styleOf(bad), cutTo(head, width - 2))}`, ...running]
  }
}

function styleOf(bad: readonly ScenarioResult[]): (typeof RESULT_STYLES)[ResultWord] {
  return bad.some(({ result }) => result !== 'skipped') ? 'red' : 'bold'
}
