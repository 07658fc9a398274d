import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { eventually } from '../eventually'
import { hasContainers, isHeld, slots } from '../outer/slots'

/** The name of a slot, as an argument of the process that starts its engine. */
const SLOT = /\bvethlab-\d+\b/g

/** Something that vethlab should have taken away: `process`, `cgroup`, `store` (with containers in it), `file`. */
export interface Leftover {
  readonly kind: string
  readonly name: string
}

export interface Traces {
  /** The working directory, with the temporary folder in `tmp`. */
  readonly folder: string
  /** `NAME=value` in the environment of every process. */
  readonly mark: string
  /** Names of the slots that were seen to be used; other runs leave theirs to others. */
  readonly slots: ReadonlySet<string>
  /** Whether `clean` came last: until then the stores of engines that were killed keep their containers. */
  readonly isClean: boolean
}

/** The kernel ends what is left of an engine's namespaces a moment after the engine. */
const PATIENCE = 5_000

/** What is left, once that has had its time to go. */
export async function leftoversOf(traces: Traces): Promise<Leftover[]> {
  let left: Leftover[] = []
  const look = async () => {
    left = [...(await processes(traces)), ...(await inSlots(traces)), ...(await files(traces))]
    return left.length
  }
  await eventually(look, (count) => count === 0, {
    what: 'nothing to be left',
    deadline: PATIENCE,
    interval: 200,
  }).catch(() => undefined)
  return left
}

/** The slots whose engines marked processes start now. */
export async function slotsInUse(mark: string): Promise<string[]> {
  const numbers = await markedProcesses(mark)
  const commands = await Promise.all(
    numbers.map((number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')),
  )
  return commands.flatMap((command) => command.match(SLOT) ?? [])
}

async function markedProcesses(mark: string): Promise<string[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const environments = await Promise.all(
    numbers.map((number) => readFile(`/proc/${number}/environ`, 'utf8').catch(() => '')),
  )
  return numbers.filter((_, index) => environments[index]?.split('\0').includes(mark))
}

async function processes({ mark }: Traces): Promise<Leftover[]> {
  const numbers = await markedProcesses(mark)
  const names = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/comm`, 'utf8').catch(() => '')))
  return names.map((name) => ({ kind: 'process', name: name.trim() }))
}

/** In those of its slots that nobody else holds by now. */
async function inSlots({ slots: used, isClean }: Traces): Promise<Leftover[]> {
  const top = '/sys/fs/cgroup'
  const below = await Promise.all(
    ['', ...(await readdir(top))].map((name) => readdir(path.join(top, name)).catch(() => [])),
  )
  const there = new Set(below.flat())
  const left: Leftover[] = []
  for (const slot of slots().filter(({ name }) => used.has(name))) {
    if (await isHeld(slot)) continue
    if (there.has(slot.name)) left.push({ kind: 'cgroup', name: slot.name })
    if (isClean && (await hasContainers(slot))) left.push({ kind: 'store', name: slot.name })
  }
  return left
}

/** Temporary files, and entries of a cache of its own that were begun. */
async function files({ folder }: Traces): Promise<Leftover[]> {
  const temporary = await readdir(path.join(folder, 'tmp'))
  // with types, links into the machine's cache are not followed
  const own = await readdir(folder, { recursive: true, withFileTypes: true })
  const unfinished = own.map(({ name }) => name).filter((name) => name.includes('.unfinished-'))
  return [...temporary, ...unfinished].map((name) => ({ kind: 'file', name }))
}
