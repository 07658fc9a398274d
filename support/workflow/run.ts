import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { cucumberOptions, quietEnvironment } from '../cucumber-options'
import { Engine } from '../engine/engine'
import type { Session } from '../session'
import type { Prepared } from './prepare'
import { sweepLabs } from './sweep'

export interface RunWishes {
  readonly paths: readonly string[]
  readonly tags: string
  readonly workers: number
}

/** Why a run stopped before its scenarios were through. */
export interface Stopped {
  readonly reason: string
  readonly interrupted: boolean
}

/**
 * Runs the scenarios in worker threads and hands on every message, which also go to `messages.ndjson` of the run.
 * @param stop aborts the run; its reason is a `Stopped`.
 * @returns why the run ended early, if it did.
 */
export async function runScenarios(
  { session, outer }: Prepared,
  wishes: RunWishes,
  accept: (message: Envelope) => void,
  stop: AbortSignal,
): Promise<Stopped | undefined> {
  await mkdir(session.runFolder, { recursive: true })
  const log = createWriteStream(path.join(session.runFolder, 'messages.ndjson'))
  // after a stop the workers are still heard for a moment
  const hear = (message: Envelope) => {
    if (log.writableEnded) return
    log.write(`${JSON.stringify(message)}\n`)
    accept(message)
  }
  const died = outer.ended.then((reason): Stopped => ({ reason, interrupted: false }))
  const stopped = new Promise<Stopped>((resolve) =>
    stop.addEventListener('abort', () => resolve(stop.reason as Stopped)),
  )
  try {
    return await Promise.race([cucumber(session, wishes, hear), died, stopped])
  } finally {
    await new Promise((done) => log.end(done))
    await sweepRun(session)
  }
}

async function cucumber(
  session: Session,
  wishes: RunWishes,
  hear: (message: Envelope) => void,
): Promise<Stopped | undefined> {
  const options = cucumberOptions({
    paths: wishes.paths,
    tags: wishes.tags,
    parallel: wishes.workers,
    worldParameters: { session: JSON.parse(JSON.stringify(session)) },
  })
  try {
    await runCucumber(options, quietEnvironment(), hear)
    return undefined
  } catch (error) {
    return {
      reason: `the run ended early: ${error instanceof Error ? error.message : String(error)}`,
      interrupted: false,
    }
  }
}

/** In a user's Docker the machines of a run that ended early are still there. */
async function sweepRun(session: Session): Promise<void> {
  if (session.outer.kind !== 'docker' || session.keep) return
  const engine = new Engine(session.outer.engine)
  await sweepLabs(engine, { run: session.run }).finally(() => engine.close())
}
