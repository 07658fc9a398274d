import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { execa } from 'execa'
import { MachineError } from '../errors'
import { cacheFolder } from './cache-folder'

/**
 * Does the work while holding the named lock of this cache folder; whoever else wants it waits, in any process. The
 * kernel holds the lock for a `cat` that reads from us, so it is given back however this process ends.
 */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const release = await acquire(name, [])
  if (!release) throw new MachineError(`the lock ${name} could not be taken: flock (util-linux) failed`)
  try {
    return await work()
  } finally {
    await release()
  }
}

/** Does the work only if nobody holds the lock. */
export async function ifUnlocked(name: string, work: () => Promise<void>): Promise<void> {
  const release = await acquire(name, ['--nonblock'])
  if (!release) return
  try {
    await work()
  } finally {
    await release()
  }
}

async function acquire(name: string, flags: string[]): Promise<(() => Promise<void>) | undefined> {
  const folder = path.join(cacheFolder(), 'locks')
  await mkdir(folder, { recursive: true }).catch(({ message }: Error) => {
    throw new MachineError(
      `the cache folder ${cacheFolder()} cannot be used: ${message}; name another in VETHLAB_CACHE`,
    )
  })
  const holder = execa('flock', [...flags, path.join(folder, name), 'sh', '-c', 'echo held; exec cat'], {
    reject: false,
  })
  const held = await Promise.race([once(holder.stdout, 'data').then(() => true), holder.then(() => false)])
  if (held)
    return async () => {
      holder.stdin.end()
      await holder
    }
  const { code } = await holder
  // a machine with no flock of its own (macOS) builds no roots: what is cached there is written and renamed at once
  if (code === 'ENOENT' && process.platform !== 'linux') return async () => undefined
  if (code === 'ENOENT') throw new MachineError('flock is missing on this machine: install util-linux')
  return undefined
}
