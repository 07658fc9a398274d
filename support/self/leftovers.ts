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
  /** Names of the slots that were seen to be used, and by nobody else since: other runs leave theirs to others. */
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

/** The slots that engines hold now: those that marked processes have started, and those of anybody else. */
export async function slotsInUse(mark: string): Promise<{ readonly ours: string[]; readonly others: string[] }> {
  const [ours, others] = await partedBy(mark)
  const slotsOf = async (numbers: readonly string[]) => {
    const commands = await contents(numbers, 'cmdline')
    // flock(1) still tries: it becomes the next program when it has the lock
    return commands.flatMap((command) => (command.startsWith('flock\0') ? [] : (command.match(SLOT) ?? [])))
  }
  return { ours: await slotsOf(ours), others: await slotsOf(others) }
}

/** The numbers of all processes: those with the mark, and those without it. */
async function partedBy(mark: string): Promise<[string[], string[]]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const environments = await contents(numbers, 'environ')
  const isMarked = (index: number) => environments[index]?.split('\0').includes(mark) ?? false
  return [numbers.filter((_, index) => isMarked(index)), numbers.filter((_, index) => !isMarked(index))]
}

/** Files that the kernel has of processes; empty for one that has ended. */
function contents(numbers: readonly string[], file: string): Promise<string[]> {
  return Promise.all(numbers.map((number) => readFile(`/proc/${number}/${file}`, 'utf8').catch(() => '')))
}

async function processes({ mark }: Traces): Promise<Leftover[]> {
  const [ours] = await partedBy(mark)
  return (await contents(ours, 'comm')).map((name) => ({ kind: 'process', name: name.trim() }))
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
