import { Readable } from 'node:stream'
import tar from 'tar-stream'
import { DockerImageStore } from '../engine/docker-image-store'
import type { Engine } from '../engine/engine'
import { LABEL, RUN_LABEL } from './outer-engine'

/**
 * Docker up to 20.10 asks for every capability by name, so `--privileged` fails where the machine lacks one.
 * Tries a privileged container of an image with nothing in it. Its program does not exist, so it always fails to start;
 * the error tells whether the engine got as far as looking for the program.
 */
export async function takesPrivilegedContainers(engine: Engine): Promise<boolean> {
  const container = await engine.api.createContainer({
    Image: await emptyImage(engine),
    Cmd: ['/none'],
    Labels: { [LABEL]: 'privileged', [RUN_LABEL]: '' },
    HostConfig: { Privileged: true, NetworkMode: 'none' },
  })
  const refusal = await container.start().then(
    () => '',
    (error: Error) => error.message,
  )
  await container.remove({ force: true, v: true })
  return !/caps|capabilit|operation not permitted|privileged/i.test(refusal)
}

async function emptyImage(engine: Engine): Promise<string> {
  const store = new DockerImageStore(engine.api)
  const there = await store.findByLabel(LABEL, 'nothing')
  if (there) return there
  const pack = tar.pack()
  pack.entry({ name: 'empty', type: 'directory' })
  pack.finalize()
  return store.importTar(Readable.from(pack), { labels: { [LABEL]: 'nothing' } })
}
