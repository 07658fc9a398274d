import { readdir, readlink } from 'node:fs/promises'
import { getActiveResourcesInfo } from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'

/** Other workers are threads of this process, and what they open for a moment is none of ours. */
const SETTLING = 3_000

/** What comes and goes with each call that is under way. */
const PASSING = /^(FSReq|TickObject|Immediate|Microtask|GetAddrInfo)/

const CONNECTIONS = new Set(['PipeWrap', 'TCPSocketWrap'])

/** What this process holds that it could forget to give back. */
export interface ProcessState {
  /** Files and folders that are open, by descriptor, in the whole process. */
  readonly files: ReadonlySet<string>
  /** Handles that keep this thread alive, by kind: connections, timers, programs that it started. */
  readonly handles: ReadonlyMap<string, number>
}

export async function processState(): Promise<ProcessState> {
  const files = (await descriptors()).filter((line) => / \/(?!dev\/|proc\/)/.test(line))
  const handles = Map.groupBy(getActiveResourcesInfo(), (kind) => kind)
  return {
    files: new Set(files),
    handles: new Map([...handles].filter(([kind]) => !PASSING.test(kind)).map(([kind, { length }]) => [kind, length])),
  }
}

/**
 * Waits for a moment until this process holds no more than it did.
 * @param dialled connections that were made since and are to stay.
 * @returns what it still holds, and its state, for the next comparison.
 */
export async function leftInProcess(
  before: ProcessState,
  dialled = 0,
): Promise<{ readonly lines: string[]; readonly now: ProcessState }> {
  const deadline = performance.now() + SETTLING
  for (;;) {
    const now = await processState()
    const lines = tooMany(before, now, dialled)
    if (lines.length === 0 || performance.now() > deadline) return { lines, now }
    await delay(100)
  }
}

/** What there is now and was not before, a line each. */
export function tooMany(before: ProcessState, now: ProcessState, dialled = 0): string[] {
  const files = [...now.files].filter((file) => !before.files.has(file)).map((file) => `descriptor: ${file}`)
  const handles = [...now.handles].flatMap(([kind, count]) => {
    const more = count - (before.handles.get(kind) ?? 0) - (CONNECTIONS.has(kind) ? dialled : 0)
    return more > 0 ? [`handle: ${kind} (${more} more)`] : []
  })
  return [...files, ...handles]
}

/** `7 /tmp/file` for each descriptor; none where the kernel does not tell. */
async function descriptors(): Promise<string[]> {
  const folder = '/proc/self/fd'
  const numbers = await readdir(folder).catch(() => [])
  const targets = await Promise.all(numbers.map((number) => readlink(`${folder}/${number}`).catch(() => '')))
  return numbers.flatMap((number, place) => (targets[place] ? [`${number} ${targets[place]}`] : []))
}

/** Bytes and descriptors that this process has; the heap is this thread's. */
export async function usage(): Promise<{ rss: number; heap: number; descriptors: number }> {
  const { rss, heapUsed } = process.memoryUsage()
  return { rss, heap: heapUsed, descriptors: (await descriptors()).length }
}
