import { sweepCache } from '../images/cache'
import { HostImages } from '../images/host-images'
import { openDocker } from '../outer/docker'
import { emptyStore } from '../outer/private'
import { endHolder, forgetSlot, hasContainers, isHeld, type Slot, sweepSlot, usedSlots } from '../outer/slots'
import { askKeepers } from './keeper-client'
import { sweepLabs } from './sweep'

/**
 * Removes what dead runs left: machines of labs in the user's Docker and in the stores of private engines, and the
 * cgroups of those. With `all` also what belongs to runs that are alive; with `images` the private engines' whole
 * stores, which the next run fills again.
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
    done.push(...(await (images ? forget(slot) : empty(slot))))
  }
  return [...done, ...(await sweepCache())]
}

async function forget(slot: Slot): Promise<string[]> {
  await forgetSlot(slot)
  return [`images in ${slot.folder}`]
}

async function empty(slot: Slot): Promise<string[]> {
  if (!(await hasContainers(slot))) return []
  await emptyStore(await new HostImages().privateRoot(() => undefined), slot)
  return [`containers in ${slot.folder}`]
}
