import { mkdir, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises'
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

/** Removes what an engine that has ended leaves behind outside its namespaces: cgroups, which by then are empty. */
export async function sweepSlot({ name }: Slot): Promise<string[]> {
  const swept: string[] = []
  for (const hierarchy of ['', ...(await readdir('/sys/fs/cgroup').catch(() => []))]) {
    const top = path.join('/sys/fs/cgroup', hierarchy, name)
    if (await removeCgroup(top)) swept.push(top)
  }
  return swept
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

async function removeCgroup(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return false
  for (const entry of entries) if (entry.isDirectory()) await removeCgroup(path.join(folder, entry.name))
  return rmdir(folder).then(
    () => true,
    () => false,
  )
}
