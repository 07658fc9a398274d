import { setTimeout as delay } from 'node:timers/promises'
import type { VethlabProcess } from '../vethlab-process'
import { processesOf, type Target } from './targets'

/** Milliseconds between two looks for something to kill. */
const INTERVAL = 20

export interface Blow {
  readonly target: Target
  /** Milliseconds after the start of the run. */
  readonly after: number
  /** From 0 to below 1: which of several processes it is. */
  readonly choice: number
}

/**
 * Kills what the blow says when its time has come; what is not there yet, as soon as it is.
 * @returns what was killed; undefined when the run ended before.
 */
export async function strike(run: VethlabProcess, { target, after, choice }: Blow): Promise<string | undefined> {
  let ended = false
  void run.ended.then(() => {
    ended = true
  })
  await Promise.race([delay(after), run.ended])
  if (target === 'worker') return 'a worker, by itself'
  const [, signal] = target.split(' ')
  if (target.startsWith('run ')) {
    if (!ended) run.signal(signal as NodeJS.Signals)
    return ended ? undefined : `process ${run.pid}`
  }
  for (; !ended; await delay(INTERVAL)) {
    const there = await processesOf(target, run.pid)
    const chosen = there[Math.floor(choice * there.length)]
    if (chosen && killed(chosen.pid)) return `${chosen.name} (process ${chosen.pid})`
  }
  return undefined
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}
