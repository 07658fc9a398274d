import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { HostImages } from '../../images/host-images'
import type { Bench } from '../bench'

/** The only image that the registry holds. */
export const REGISTRY_HOLDS = 'docker:28-dind'

const SCRIPT = readFileSync(path.join(__dirname, 'registry.sh'), 'utf8')

/**
 * From now on the bench's `./vethlab` runs in a network namespace that has no network but a registry on its loopback,
 * and with an image store of its own, which holds nothing of that registry yet.
 */
export async function withRegistry(bench: Bench): Promise<void> {
  const folder = await bench.folder()
  await rm(path.join(folder, 'cache', 'outer'), { force: true })
  const root = await new HostImages().root('newest', () => undefined)
  bench.through = ['unshare', '--net', 'sh', '-c', SCRIPT, 'registry', path.join(folder, 'registry'), root]
}
