import type { Engine } from '../engine/engine'
import { LABEL, RUN_LABEL } from '../outer/outer-engine'

interface Labelled {
  readonly Id: string
  readonly Names: readonly string[]
  readonly State: string
  /** Seconds since the epoch. */
  readonly Created: number
  readonly Labels: Readonly<Record<string, string>>
}

/** Seconds that a container without a lab may live. */
const SHORT_WORK = 600

/**
 * Removes from a user's Docker the machines of labs whose lease is over: their `lan` container ends with whoever held
 * it. Nothing without the label is looked at.
 * @param which `dead`: only such labs; `all`: every lab; or the labs of one run.
 * @returns what was removed, by role.
 */
export async function sweepLabs({ api }: Engine, which: 'dead' | 'all' | { readonly run: string }): Promise<string[]> {
  const ours = { label: [RUN_LABEL] }
  const containers = (await api.listContainers({ all: true, filters: ours })) as unknown as Labelled[]
  const alive = new Set(
    containers.filter(({ Labels, State }) => Labels[LABEL] === 'lan' && State === 'running').map(labOf),
  )
  const doomed = containers.filter((container) => {
    if (which === 'all') return true
    if (which === 'dead') return labOf(container) ? !alive.has(labOf(container)) : isForgotten(container)
    return container.Labels[RUN_LABEL] === which.run
  })
  await Promise.all(
    doomed.map(({ Id }) => api.getContainer(Id).remove({ force: true, v: true }).catch(tolerateMissing)),
  )
  return doomed.map(({ Labels }) => Labels[LABEL] ?? '')
}

/** Work on images and tries of a machine's rights belong to no lab and last for seconds. */
function isForgotten({ Created }: Labelled): boolean {
  return Date.now() / 1000 - Created > SHORT_WORK
}

function labOf({ Labels }: Labelled): string {
  return Labels[`${LABEL}.lab`] ?? ''
}

function tolerateMissing(error: { statusCode?: number }): void {
  if (error.statusCode !== 404) throw error
}
