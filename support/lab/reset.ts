import { setTimeout as delay } from 'node:timers/promises'
import { STEP_LIMIT } from '../step-limit'
import { within } from '../within'
import type { Host } from './host'
import type { Lan } from './lan'
import { difference, type Place, type Snapshot, snapshotsOf } from './snapshot'
import { swarmState } from './swarm'

/** Engines finish some of their clearing up after they have answered. What is there longer, and at so many looks, is left. */
const SETTLING = 4_000
const LOOKS = 5
/**
 * Milliseconds for the removal of all that a scenario made; engines give each container ten seconds to end. For a look as well.
 * More where steps may take longer than usual: the machine is slow, or stands still at times.
 */
const PATIENCE = Math.max(40_000, STEP_LIMIT - 20_000)
const PREDEFINED = new Set(['bridge', 'host', 'none'])

/** What an engine makes of itself when it joins a swarm; no scenario's object. */
const GATEWAY_BRIDGE = 'docker_gwbridge'

/** A place and the state that it is to have again. */
export interface Kept {
  readonly place: Place
  readonly pristine: Snapshot
  /** Lines of a difference that are not of the scenario's making. */
  readonly isAllowed?: (line: string) => boolean
}

/**
 * Removes what a scenario made on the engines of these places, makes the kernel forget traffic, and waits until each is as
 * it was.
 * @param isExpected lines that will not go, so that it is no use to wait for them.
 * @returns for each place what is left that was not there before (+), or missing that was (-); none when it is as it was.
 */
export async function resetPlaces(
  lan: Lan,
  kept: readonly Kept[],
  isExpected: (place: Place, line: string) => boolean = () => false,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const failed = new Map<string, readonly string[]>()
  await Promise.all(
    kept.map(async ({ place: { name, host } }) => {
      const removed = host && within(PATIENCE, `${name} did not answer`, removeObjects(host))
      await removed?.catch((error: Error) => failed.set(name, [`the reset failed: ${error.message}`]))
    }),
  )
  const rest = kept.filter(({ place }) => !failed.has(place.name))
  return new Map([...failed, ...(await settle(lan, rest, isExpected))])
}

/**
 * A host that is in a swarm when its scenario ends is replaced, not reset: leaving takes longer than a boot, and up to 26.1
 * the engine that joins the next swarm under the same address never learns of the other nodes' containers.
 */
export async function isInSwarm(host: Host): Promise<boolean> {
  return (await swarmState(host)) !== 'inactive'
}

async function settle(
  lan: Lan,
  kept: readonly Kept[],
  isExpected: (place: Place, line: string) => boolean,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const deadline = performance.now() + SETTLING
  const left = new Map<string, readonly string[]>()
  let open = kept
  for (let looks = 1; ; looks += 1) {
    const places = open.map(({ place }) => place)
    const states = await within(PATIENCE, 'the LAN did not answer', snapshotsOf(lan, places, true))
    for (const { place, pristine, isAllowed } of open) {
      const lines = difference(pristine, states.get(place.name) ?? new Set())
      left.set(
        place.name,
        lines.filter((line) => !isAllowed?.(line)),
      )
    }
    open = open.filter(({ place }) => left.get(place.name)?.some((line) => !isExpected(place, line)))
    if (open.length === 0 || (performance.now() > deadline && looks >= LOOKS)) return left
    await delay(100)
  }
}

function removeObjects({ engine }: Host): Promise<void> {
  return engine.call(async (api) => {
    const containers = await api.listContainers({ all: true })
    const remove = (Id: string) => api.getContainer(Id).remove({ force: true, v: true }).catch(tolerateMissing)
    await Promise.all(containers.map(({ Id }) => remove(Id)))
    const networks = (await api.listNetworks()).filter(({ Name, Scope }) => isMade(Name) && Scope === 'local')
    await Promise.all(networks.map(({ Id }) => api.getNetwork(Id).remove().catch(tolerateMissing)))
    const { Volumes } = await api.listVolumes()
    await Promise.all((Volumes ?? []).map(({ Name }) => api.getVolume(Name).remove().catch(tolerateMissing)))
  })
}

function isMade(network: string): boolean {
  return !PREDEFINED.has(network) && network !== GATEWAY_BRIDGE
}

function tolerateMissing(error: { statusCode?: number }): void {
  if (error.statusCode !== 404) throw error
}
