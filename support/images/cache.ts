import { createHash } from 'node:crypto'
import { access, mkdir, mkdtemp, readdir, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { MachineError } from '../errors'
import { cacheFolder } from './cache-folder'
import { ifUnlocked, withLock } from './lock'

export { cacheFolder }

const UNFINISHED = '.unfinished-'

/** A short name for everything that goes into a thing: sixteen hexadecimal digits. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}

/** Where a finished entry lies, whether or not it is there. */
export function entryFolder(kind: string, key: string): string {
  return path.join(cacheFolder(), kind, key)
}

/** The finished entries of a kind, as folders. */
export async function entries(kind: string): Promise<string[]> {
  const folder = path.join(cacheFolder(), kind)
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => !name.includes(UNFINISHED)).map((name) => path.join(folder, name))
}

/**
 * The folder of the entry, built once: whoever comes while it is being built waits for it. What a crash leaves is never
 * taken for an entry.
 * @throws MachineError when the disk is full.
 */
export async function cached(kind: string, key: string, build: (folder: string) => Promise<void>): Promise<string> {
  const entry = entryFolder(kind, key)
  if (await exists(entry)) return entry
  const buildUnlessThere = async () => {
    if (!(await exists(entry))) await buildEntry(kind, key, build)
  }
  await explainFullDisk(() => withLock(`${kind}-${key}`, buildUnlessThere))
  return entry
}

/** Removes what builds that were cut off have left, and says what; entries and running builds stay. */
export async function sweepCache(): Promise<string[]> {
  const swept: string[] = []
  for (const kind of await readdir(cacheFolder()).catch(() => []))
    for (const name of await readdir(path.join(cacheFolder(), kind)).catch(() => [])) {
      const [key, owner] = name.split(UNFINISHED)
      if (owner === undefined) continue
      await ifUnlocked(`${kind}-${key}`, async () => {
        const folder = path.join(cacheFolder(), kind, name)
        await rm(folder, { recursive: true, force: true })
        swept.push(folder)
      })
    }
  return swept
}

/** Runs with the entry's lock held, so every unfinished sibling is dead. */
async function buildEntry(kind: string, key: string, build: (folder: string) => Promise<void>): Promise<void> {
  const parent = path.join(cacheFolder(), kind)
  await mkdir(parent, { recursive: true })
  for (const name of await readdir(parent))
    if (name.startsWith(key + UNFINISHED)) await rm(path.join(parent, name), { recursive: true, force: true })
  const folder = await mkdtemp(path.join(parent, key + UNFINISHED))
  try {
    await build(folder)
    await rename(folder, path.join(parent, key))
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** @throws MachineError in the place of an error that comes from a full disk, once `tidy` has removed what was begun. */
export async function explainFullDisk<T>(
  work: () => Promise<T>,
  tidy: () => Promise<void> = async () => undefined,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isDiskFull(error)) throw error
    await tidy()
    throw await diskFull(error)
  }
}

export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const output = 'stderr' in error ? String(error.stderr) : ''
  const code = 'code' in error ? error.code : undefined
  return (
    code === 'ENOSPC' || /no space left on device|ENOSPC/i.test(`${error.message} ${output}`) || isDiskFull(error.cause)
  )
}

async function diskFull(cause: unknown): Promise<MachineError> {
  const folder = cacheFolder()
  const { bavail, bsize } = await statfs(folder)
  const free = Math.round((bavail * bsize) / 1e6)
  const advice = 'make room, or name another folder in VETHLAB_CACHE'
  return new MachineError(`disk full: the ${free} MB free under ${folder} are not enough; ${advice}`, { cause })
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
