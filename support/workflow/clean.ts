import { sweepCache } from '../images/cache'
import { openDocker } from '../outer/docker'
import { endHolder, forgetSlot, isHeld, sweepSlot, usedSlots } from '../outer/slots'
import { askKeepers } from './keeper-client'
import { sweepLabs } from './sweep'

/**
 * Removes what dead runs left: machines of labs in the user's Docker, cgroups of private engines. With `all` also what
 * belongs to runs that are alive; with `images` the private engines' stores, which the next run fills again.
 * @returns a line for each thing that was removed.
 */
export async function clean({ all, images }: { readonly all: boolean; readonly images: boolean }): Promise<string[]> {
  const done: string[] = []
  if (all) done.push(...(await askKeepers('down')).map(({ lab }) => `lab ${lab}`))
  const docker = await openDocker({ localOnly: !process.env['DOCKER_HOST'] }).catch(() => undefined)
  if (docker) {
    done.push(...(await sweepLabs(docker.engine, all ? 'all' : 'dead')).map((role) => `container ${role}`))
    await docker[Symbol.asyncDispose]()
  }
  for (const slot of await usedSlots()) {
    if (all && (await endHolder(slot))) done.push(`engine of ${slot.folder}`)
    if (await isHeld(slot)) continue
    done.push(...(await sweepSlot(slot)).map((cgroup) => `cgroup ${cgroup}`))
    if (!images) continue
    await forgetSlot(slot)
    done.push(`images in ${slot.folder}`)
  }
  return [...done, ...(await sweepCache())]
}
