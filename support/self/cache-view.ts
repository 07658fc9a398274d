import { mkdir, readdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder } from '../images/cache-folder'

/** Labs that are kept are found here; a person's must neither be seen nor ended. */
const OWN = 'labs'

/** Makes a cache folder that shares everything with the machine's but the labs that are kept. */
export async function shareCache(view: string): Promise<void> {
  const cache = cacheFolder()
  await mkdir(path.join(view, OWN), { recursive: true })
  const names = await readdir(cache).catch(() => [])
  for (const name of names.filter((each) => each !== OWN)) await symlink(path.join(cache, name), path.join(view, name))
}
