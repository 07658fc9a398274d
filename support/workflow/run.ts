import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type ISupportCodeLibrary, loadSupport, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { cucumberOptions, quietEnvironment } from '../cucumber-options'
import { Engine } from '../engine/engine'
import { intentMessage, withSubject } from '../results/announce'
import type { Shard } from '../results/attachments'
import type { Session } from '../session'
import type { Prepared } from './prepare'
import { sweepLabs } from './sweep'

export interface RunWishes {
  readonly paths: readonly string[]
  readonly tags: string
  readonly workers: number
  /** How many times each scenario is taken on each subject. */
  readonly repeat: number
  /** What part of a selection the paths are. */
  readonly shard?: Shard
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
 * @param stop aborts the run; its reason is a `Stopped`.
 * @returns why the run ended early, if it did.
 */
export async function runScenarios(
  { sessions, unavailable, outer }: Prepared,
  wishes: RunWishes,
  accept: Hear,
  stop: AbortSignal,
): Promise<Stopped | undefined> {
  const [first] = sessions
  await mkdir(first.runFolder, { recursive: true })
  const log = createWriteStream(path.join(first.runFolder, 'messages.ndjson'))
  // after a stop the workers are still heard for a moment
  const hear = (message: Envelope) => {
    if (log.writableEnded) return
    log.write(`${JSON.stringify(message)}\n`)
    accept(message)
  }
  const subjects = sessions.map(({ subject }) => subject)
  hear(intentMessage({ subjects, unavailable: [...unavailable], repeat: wishes.repeat, ...shardOf(wishes) }))
  const died = outer.ended.then((reason): Stopped => ({ reason, interrupted: false }))
  const stopped = new Promise<Stopped>((resolve) =>
    stop.addEventListener('abort', () => resolve(stop.reason as Stopped)),
  )
  const over = new AbortController()
  try {
    return await Promise.race([runAll(sessions, wishes, hear, over.signal), died, stopped])
  } finally {
    over.abort()
    await new Promise((done) => log.end(done))
    await sweepRun(first)
  }
}

function shardOf({ shard }: RunWishes): Pick<RunWishes, 'shard'> {
  return shard ? { shard } : {}
}

/** What is repeated is repeated at another time, with other neighbours. */
async function runAll(
  sessions: readonly Session[],
  wishes: RunWishes,
  hear: Hear,
  over: AbortSignal,
): Promise<Stopped | undefined> {
  try {
    // a thread can load the steps only once
    const support = await loadSupport(cucumberOptions(wishes), quietEnvironment())
    const rounds = Array.from({ length: wishes.repeat }, () => sessions).flat()
    for (const session of rounds) {
      if (over.aborted) break
      await cucumber(session, wishes, support, (message) => withSubject(session.subject, message).forEach(hear))
    }
    return undefined
  } catch (error) {
    return {
      reason: `the run ended early: ${error instanceof Error ? error.message : String(error)}`,
      interrupted: false,
    }
  }
}

async function cucumber(
  session: Session,
  { paths, tags, workers }: RunWishes,
  support: ISupportCodeLibrary,
  hear: Hear,
): Promise<void> {
  const worldParameters = { session: JSON.parse(JSON.stringify(session)) }
  const options = cucumberOptions({ paths, tags, parallel: workers, worldParameters })
  await runCucumber({ ...options, support }, quietEnvironment(), hear)
}

/** In a user's Docker the machines of a run that ended early are still there. */
async function sweepRun(session: Session): Promise<void> {
  if (session.outer.kind !== 'docker' || session.keep) return
  const engine = new Engine(session.outer.engine)
  await sweepLabs(engine, { run: session.run }).finally(() => engine.close())
}
