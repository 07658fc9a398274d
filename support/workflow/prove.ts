import type { Envelope } from '@cucumber/messages'
import { UsageError } from '../errors'
import { HostImages } from '../images/host-images'
import type { OuterChoice } from '../outer/choose'
import { type Fault, faultsNamed } from '../proof/pairs'
import { proofOf } from '../proof/prove'
import { type Trial, trialOf, trialsOf } from '../proof/trial'
import { Progress } from '../report/progress'
import { showTrial } from '../report/proof/progress'
import { ResultsCollector } from '../results/collector'
import type { Results, Scenario } from '../results/results'
import { enginesFor, sabotageNames } from '../sabotage'
import { catalogueTags } from './catalogue-tags'
import { allFaults } from './faults'
import { leaveProof } from './leave-proof'
import { CATALOGUE, planRun } from './plan'
import { type Prepared, prepare } from './prepare'
import { type Proving, stagesOf } from './prove-stages'
import { readTrials } from './read-trials'
import { runScenarios, type Stopped } from './run'
import { endingOf, onSignals, settleStepLimit, workersWanted } from './run-and-report'
import { subjectsWanted } from './subjects'

/** The words of `vethlab prove`, as typed. */
export interface ProveRequest {
  readonly paths: readonly string[]
  readonly engine: string
  readonly engineOptions: string
  readonly outer: OuterChoice
  readonly tags?: string
  readonly slow?: boolean
  /** The only faults; all when empty. */
  readonly sabotage: readonly string[]
  readonly allPairs?: boolean
  /** Folders of runs that are gone on from. */
  readonly continue: readonly string[]
  readonly workers?: string
  readonly socketShortcut: boolean
}

/**
 * Runs scenarios on a healthy lab and under their faults, and reports what that shows. @returns the exit code.
 * @throws UsageError and MachineError before anything has run.
 */
export async function proveAndReport(request: ProveRequest): Promise<number> {
  const images = new HostImages()
  const workers = workersWanted(request)
  settleStepLimit(request.outer)
  const subjects = await subjectsWanted(
    { engine: [request.engine], engineOptions: [request.engineOptions] },
    allEngines,
  )
  const wishes = {
    allPairs: request.allPairs ?? false,
    only: request.sabotage.length > 0 ? request.sabotage : undefined,
  }
  const faults = allFaults()
  const { paths, tags } = selection(request)
  const plan = await planRun(paths, tags)
  refuseUnknownFaults(plan.scenarios)
  const scenarios = concerned(plan.scenarios, faults, wishes)
  const earlier = await readTrials(request.continue)
  const { outer, socketShortcut } = request
  const prepareWishes = { outer, subjects, requireAll: true, evidence: 'failures', keep: null, socketShortcut } as const
  const stop = new AbortController()
  const trials: Trial[] = []
  const proving = { scenarios, faults, wishes, workers }
  const progress = new Progress({ show: showTrial({ ...proving, trials }) })
  using _signals = onSignals((signal) => {
    progress.stop()
    process.stderr.write(`vethlab: interrupted (${signal}); a second one ends it at once\n`)
    stop.abort({ reason: signal, interrupted: true } satisfies Stopped)
  })
  try {
    const engines = [...plan.engines, ...enginesFor(wanted(scenarios, faults, wishes))]
    await using prepared = await prepare(images, prepareWishes, engines, progress, stop.signal)
    const [session] = prepared.sessions
    trials.push(...earlier.flatMap((run) => trialsOf(run, session.subject)))
    const known = [...trials]
    const { results, stopped } = await tryAll(prepared, { ...proving, session }, trials, progress, stop.signal)
    const { id, started, finished, interrupted, errors } = results.run
    const proof = proofOf({
      run: {
        id,
        started,
        finished,
        continued: earlier.map(({ run }) => run.id),
        ...(interrupted === undefined ? {} : { interrupted }),
        errors: errors.map(({ message }) => message),
      },
      subject: session.subject,
      faults,
      wishes,
      scenarios,
      trials: [...known, ...trialsOf(results, session.subject)],
    })
    if (stopped && !stopped.interrupted) process.stderr.write(`vethlab: ${stopped.reason}\n`)
    await leaveProof(session.runFolder, results, proof)
    return proof.run.exitCode
  } catch (error) {
    if (stop.signal.aborted) return 130
    throw error
  } finally {
    progress.stop()
  }
}

async function tryAll(
  prepared: Prepared,
  proving: Proving,
  trials: Trial[],
  progress: Progress,
  stop: AbortSignal,
): Promise<{ results: Results; stopped: Stopped | undefined }> {
  let fault: string | undefined
  const collector = new ResultsCollector({
    run: proving.session.run,
    onSubject: ({ sabotage }) => {
      fault = sabotage
    },
    onResult: (row) => trials.push(trialOf(row, fault)),
  })
  const hear = (message: Envelope) => {
    collector.accept(message)
    progress.accept(message)
  }
  const stopped = await runScenarios(
    prepared,
    stagesOf(proving, () => trials),
    hear,
    stop,
  )
  progress.stop()
  return { results: collector.finish(endingOf(stopped)), stopped }
}

function selection({ paths, tags = '', slow = false }: ProveRequest) {
  return paths.length > 0 ? { paths, tags } : { paths: [CATALOGUE], tags: catalogueTags(tags, slow) }
}

function refuseUnknownFaults(scenarios: readonly Scenario[]): void {
  for (const scenario of scenarios) {
    const unknown = faultsNamed(scenario).find((name) => !sabotageNames.includes(name))
    if (unknown === undefined) continue
    const place = `${scenario.feature}:${scenario.line}`
    throw new UsageError(
      `${place} breaks with "${unknown}", which is no sabotage; known are: ${sabotageNames.join(', ')}`,
    )
  }
}

/** The faults that may be put into a lab. */
function wanted(
  scenarios: readonly Scenario[],
  faults: readonly Fault[],
  { allPairs, only }: Proving['wishes'],
): readonly string[] {
  const named = new Set(scenarios.flatMap(faultsNamed))
  const names = faults.map(({ name }) => name).filter((name) => allPairs || named.has(name))
  return names.filter((name) => !only || only.includes(name))
}

/**
 * Of a proof that is restricted to some faults, the scenarios that these could break. Which controls a scenario sends is
 * not known by now, so a fault that takes controls concerns them all.
 * @throws UsageError when there are none.
 */
function concerned(
  scenarios: readonly Scenario[],
  faults: readonly Fault[],
  { allPairs, only }: Proving['wishes'],
): readonly Scenario[] {
  if (!only || allPairs) return scenarios
  if (faults.some(({ name, takes }) => only.includes(name) && takes !== undefined)) return scenarios
  const own = scenarios.filter((scenario) => faultsNamed(scenario).some((name) => only.includes(name)))
  if (own.length === 0) throw new UsageError(`No scenario of the selection breaks with ${only.join(' or ')}`)
  return own
}

async function allEngines(): Promise<string[]> {
  return []
}
