import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { execa } from 'execa'
import { eventually } from '../eventually'
import { cacheFolder } from '../images/cache-folder'

/**
 * A data folder of the private outer engine, kept between runs for its images. One run uses one slot: the engine's
 * process tree holds the slot's lock and so gives it back however it ends.
 */
export interface Slot {
  readonly name: string
  readonly folder: string
  readonly lock: string
  readonly data: string
  readonly mount: string
  readonly log: string
}

const MOST = 16

/** Exit code by which flock(1) says that another engine holds the slot. */
export const TAKEN = 75
/** Seconds to wait for the lock: whoever only looks whether it is held, or sweeps, holds it for a moment. */
const MOMENT = 0.2
/** How flock(1) is to take a lock that nobody keeps. */
export const SOON = ['--timeout', String(MOMENT), '--conflict-exit-code', String(TAKEN)]

export function slots(place = slotsFolder()): Slot[] {
  return Array.from({ length: MOST }, (_, number) => slot(number, place))
}

/** The slots that exist on the disk. */
export async function usedSlots(): Promise<Slot[]> {
  const names = await readdir(slotsFolder()).catch(() => [])
  return names.filter((name) => /^\d+$/.test(name)).map((name) => slot(Number(name)))
}

/** Whether an engine holds the slot now. */
export async function isHeld({ lock }: Slot): Promise<boolean> {
  const { exitCode } = await execa('flock', ['--nonblock', lock, 'true'], { reject: false })
  return exitCode !== 0
}

/** Ends the engine that holds the slot: the process that the kernel names as owner of our lock. @returns whether one did. */
export async function endHolder(slot: Slot): Promise<boolean> {
  const { ino } = await stat(slot.lock)
  const locks = await readFile('/proc/locks', 'utf8')
  const [, pid] = new RegExp(String.raw`FLOCK\s+ADVISORY\s+WRITE\s+(\d+)\s+\S+:${ino}\s`).exec(locks) ?? []
  if (!pid) return false
  process.kill(Number(pid), 'SIGKILL')
  await eventually(
    () => isHeld(slot),
    (held) => !held,
    { what: `the end of the engine in ${slot.folder}` },
  )
  return true
}

/**
 * Removes what an engine that has ended leaves behind outside its namespaces: cgroups, which by then are empty, or are
 * so once the kernel has buried the last process. Waits for the lock, which whoever only looks whether it is held takes
 * for a moment too; under the lock no other engine can begin in the slot and lose the cgroups that it is making.
 * @returns what was removed; nothing while an engine holds the slot.
 */
export async function sweepSlot({ name, folder, lock }: Slot, cgroups = '/sys/fs/cgroup'): Promise<string[]> {
  const hierarchies = ['', ...(await readdir(cgroups).catch(() => []))]
  const tops = hierarchies.map((hierarchy) => path.join(cgroups, hierarchy, name))
  const there = await whichExist(tops)
  if (there.length === 0 || (await whichExist([folder])).length === 0) return []
  const remove = ['find', ...there, '-depth', '-type', 'd', '-exec', 'rmdir', '{}', ';']
  const sweep = async () => {
    const { exitCode } = await execa('flock', [...SOON, lock, ...remove], { reject: false })
    return { left: await whichExist(there), isTaken: exitCode === TAKEN }
  }
  const { left } = await eventually(sweep, ({ left, isTaken }) => left.length === 0 || isTaken, {
    what: `the cgroups of ${name} to be empty`,
  }).catch(async () => ({ left: await whichExist(there) }))
  return there.filter((top) => !left.includes(top))
}

async function whichExist(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => stat(folder).catch(() => undefined)))
  return folders.filter((_, index) => found[index]?.isDirectory())
}

function slotsFolder(): string {
  return path.join(cacheFolder(), 'outer')
}

function slot(number: number, place = slotsFolder()): Slot {
  const folder = path.join(place, String(number))
  return {
    name: place === slotsFolder() ? `vethlab-${number}` : `vethlab-${path.basename(place)}-${number}`,
    folder,
    lock: path.join(folder, 'lock'),
    data: path.join(folder, 'data'),
    mount: path.join(folder, 'mount'),
    log: path.join(folder, 'engine.log'),
  }
}

export async function prepareSlot(slot: Slot): Promise<void> {
  await mkdir(slot.data, { recursive: true })
  await mkdir(slot.mount, { recursive: true })
}

/** Whether its store holds containers: while nobody holds the slot, those of a run that was killed. */
export async function hasContainers({ data }: Slot): Promise<boolean> {
  return (await readdir(path.join(data, 'containers')).catch(() => [])).length > 0
}

export async function forgetSlot(slot: Slot): Promise<void> {
  await rm(slot.folder, { recursive: true, force: true })
}
