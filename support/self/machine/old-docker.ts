import path from 'node:path'
import { HostImages } from '../../images/host-images'
import { startPrivate } from '../../outer/private'
import type { Bench } from '../bench'

/**
 * A Docker of that version in mounts of its own, as another program might run it here: from now on the bench's
 * `./vethlab` finds it by DOCKER_HOST. It ends with the scenario.
 */
export async function startOldDocker(bench: Bench, undo: AsyncDisposableStack, version: string): Promise<void> {
  const root = await new HostImages().root(version, () => undefined)
  const docker = undo.use(await startPrivate(root, path.join(await bench.folder(), 'docker')))
  const { engine } = docker.address
  if (!('socket' in engine)) throw new Error('The Docker has no socket here')
  bench.env = { ...bench.env, DOCKER_HOST: `unix://${engine.socket}` }
}
