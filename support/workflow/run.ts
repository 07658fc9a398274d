import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type ISupportCodeLibrary, loadSupport, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { cucumberOptions, quietEnvironment } from '../cucumber-options'
import { Engine } from '../engine/engine'
import { intentMessage, withSubject } from '../results/announce'
import type { Shard, Unavailable } from '../results/attachments'
import { MessageLog } from '../results/message-log'
import { MESSAGES_FILE, type Scenario } from '../results/results'
import type { Session } from '../session'
import { systemError } from '../system-error'
import type { Prepared } from './prepare'
import { sweepLabs } from './sweep'

/** What scenarios a run takes, and how. */
export interface RunWishes {
  /** Feature files, folders, `FILE:LINE:LINE`. */
  readonly paths: readonly string[]
  readonly tags: string
  readonly workers: number
  /** How many times each scenario is taken on each subject. */
  readonly repeat: number
  /** The selection that these make, to be accounted for whatever happens; absent when Cucumber's plan will do. */
  readonly scenarios?: readonly Scenario[]
  /** What part of a selection the paths are. */
  readonly shard?: Shard
}

/** Subjects that are judged one after the other. A run has one of these, or several that follow one another. */
export interface Stage extends RunWishes {
  readonly sessions: readonly Session[]
  readonly unavailable: readonly Unavailable[]
  /** What a subject takes of the selection, by its id; one that is not named takes all of it. */
  readonly selections?: Readonly<Record<string, Selected>>
}

/** Scenarios, by their ids, and what Cucumber is given to run these. */
export interface Selected {
  readonly ids: readonly string[]
  readonly paths: readonly string[]
}

/** Why a run stopped before its scenarios were through. */
export interface Stopped {
  readonly reason: string
  readonly interrupted: boolean
}

type Hear = (message: Envelope) => void

/**
 * Runs the scenarios in worker threads, on one subject after the other, and hands on every message, which also go to
 * `messages.ndjson` of the run.
 * @param stages each is asked for when the one before it has ended.
 * @param stop aborts the run; its reason is a `Stopped`.
 * @returns why the run ended early, if it did.
 * @throws MachineError when its folder cannot be made.
 */
export async function runScenarios(
  { sessions: [first], outer }: Pick<Prepared, 'sessions' | 'outer'>,
  stages: Iterable<Stage>,
  accept: Hear,
  stop: AbortSignal,
): Promise<Stopped | undefined> {
  const log = openLog(first.runFolder)
  const over = new AbortController()
  const lost = new AbortController()
  // after a stop the workers are still heard for a moment
  const hear = (message: Envelope) => {
    if (over.signal.aborted) return
    try {
      log.write(message)
      accept(message)
    } catch (error) {
      const reason = `the run's messages cannot be kept: ${wordsOf(error)}`
      lost.abort({ reason, interrupted: false } satisfies Stopped)
      over.abort()
    }
  }
  const died = outer.ended.then(early)
  const stopped = Promise.race([stoppedBy(stop, over.signal), stoppedBy(lost.signal, over.signal)])
  try {
    return await Promise.race([runAll(stages, hear, over.signal), died, stopped])
  } finally {
    over.abort()
    log.close()
    await sweepRun(first)
  }
}

/** No closure: the outer engine outlives the run, and would keep all of the run that is in reach of one. */
function early(reason: string): Stopped {
  return { reason, interrupted: false }
}

function stoppedBy(signal: AbortSignal, over: AbortSignal): Promise<Stopped> {
  return new Promise((resolve) => {
    const stop = () => resolve(signal.reason as Stopped)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { signal: over })
  })
}

function openLog(runFolder: string): MessageLog {
  try {
    mkdirSync(runFolder, { recursive: true })
    return new MessageLog(path.join(runFolder, MESSAGES_FILE))
  } catch (error) {
    throw systemError(error) ?? error
  }
}

/** A thread can load the steps only once. */
let support: Promise<ISupportCodeLibrary> | undefined

/** What is repeated is repeated at another time, with other neighbours. */
async function runAll(stages: Iterable<Stage>, hear: Hear, over: AbortSignal): Promise<Stopped | undefined> {
  try {
    for (const stage of stages) {
      hear(intentOf(stage))
      support ??= loadSupport(cucumberOptions(stage), quietEnvironment())
      const rounds = Array.from({ length: stage.repeat }, () => stage.sessions).flat()
      for (const session of rounds) {
        if (over.aborted) return undefined
        await cucumber(session, stage, await support, (message) => withSubject(session.subject, message).forEach(hear))
      }
    }
    return undefined
  } catch (error) {
    return { reason: `the run ended early: ${wordsOf(error)}`, interrupted: false }
  }
}

/** With its causes, in one line: of a worker that died Cucumber only gives the number. */
function wordsOf(error: unknown): string {
  const told = systemError(error)?.message
  if (told !== undefined || !(error instanceof Error)) return told ?? String(error)
  const cause = error.cause instanceof Error ? `: ${wordsOf(error.cause)}` : ''
  return `${error.message.replaceAll(/\s*\n\s*/g, ' ')}${cause}`
}

function intentOf({ sessions, unavailable, repeat, scenarios, shard, selections }: Stage): Envelope {
  const ids = selections && Object.entries(selections).map(([subject, selected]) => [subject, [...selected.ids]])
  return intentMessage({
    subjects: sessions.map(({ subject }) => subject),
    unavailable: [...unavailable],
    repeat,
    scenarios: [...(scenarios ?? [])],
    ...(ids ? { selections: Object.fromEntries(ids) } : {}),
    ...(shard ? { shard } : {}),
  })
}

async function cucumber(
  session: Session,
  { paths, tags, workers, selections }: Stage,
  support: ISupportCodeLibrary,
  hear: Hear,
): Promise<void> {
  const worldParameters = { session: JSON.parse(JSON.stringify(session)) }
  const own = selections?.[session.subject.id]
  const options = cucumberOptions({ paths: own?.paths ?? paths, tags, parallel: workers, worldParameters })
  await runCucumber({ ...options, support }, quietEnvironment(), hear)
}

/** In a user's Docker the machines of a run that ended early are still there. */
async function sweepRun(session: Session): Promise<void> {
  if (session.outer.kind !== 'docker' || session.keep) return
  const engine = new Engine(session.outer.engine)
  await sweepLabs(engine, { run: session.run }).finally(() => engine.close())
}
