import { setTimeout as delay } from 'node:timers/promises'

export interface Waiting {
  /** What is waited for, as the end of "waited 5 s for ...". */
  readonly what: string
  /** Milliseconds; shorter than the step's own limit, so that this message is the one that is read. */
  readonly deadline?: number
  /** Milliseconds between looks. */
  readonly interval?: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Milliseconds that a program may take to start. Where a machine's files are read for the first time that is many times what it
 * takes later; a step's own limit is longer still, so that the message is that of the waiting.
 */
export const STARTING = 50_000

/**
 * Looks until the state is settled and returns it. Deadlines are kept by a clock that stands still while the machine is
 * suspended and that nobody sets: neither cuts a wait short.
 * @throws Error naming what was waited for and the last value (or error) seen, once the deadline has passed.
 */
export async function eventually<T>(
  observe: () => Promise<T>,
  settled: (seen: T) => boolean,
  { what, deadline = 10_000, interval = 20, signal }: Waiting,
): Promise<T> {
  const end = performance.now() + deadline
  for (;;) {
    const look = await observe().then(
      (seen) => ({ seen }),
      (error: unknown) => ({ error }),
    )
    if ('seen' in look && settled(look.seen)) return look.seen
    signal?.throwIfAborted()
    if (performance.now() >= end) throw tooLate(what, deadline, look)
    await delay(interval, undefined, signal ? { signal } : {})
  }
}

/**
 * Watches a bounded window and returns the last value, so that "it does not happen" has been looked for.
 * @throws Error as soon as the unwanted state is seen.
 */
export async function never<T>(
  observe: () => Promise<T>,
  unwanted: (seen: T) => boolean,
  { what, deadline = 1_000, interval = 100, signal }: Waiting,
): Promise<T> {
  const end = performance.now() + deadline
  for (;;) {
    const seen = await observe()
    if (unwanted(seen)) throw new Error(`${what}: seen after all: ${JSON.stringify(seen)}`)
    if (performance.now() >= end) return seen
    await delay(interval, undefined, signal ? { signal } : {})
  }
}

function tooLate(what: string, deadline: number, look: { seen: unknown } | { error: unknown }): Error {
  const waited = `Waited ${deadline / 1000} s for ${what}`
  if ('error' in look) return new Error(`${waited}; the last look failed: ${String(look.error)}`, { cause: look.error })
  return new Error(`${waited}; last seen: ${JSON.stringify(look.seen)}`)
}
