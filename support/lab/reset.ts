import { setTimeout as delay } from 'node:timers/promises'
import type { Host } from './host'
import type { Lan } from './lan'
import type { Machine } from './machine'
import { difference, type Snapshot, snapshotOf } from './snapshot'
import { swarmState } from './swarm'

/** Engines finish some of their clearing up after they have answered; longer than this is a leftover. */
const SETTLING = 3_000
const PREDEFINED = new Set(['bridge', 'host', 'none'])

/**
 * Removes what a scenario made on an engine and flushes what the kernel remembers.
 * @returns what is left that was not there before, or missing that was; none when the host is as it was.
 */
export async function resetHost(lan: Lan, host: Host, before: Snapshot): Promise<string[]> {
  await removeObjects(host)
  return settle(lan, host.machine, before, host)
}

/** The same for a machine without an engine. */
export async function resetMachine(lan: Lan, machine: Machine, before: Snapshot): Promise<string[]> {
  return settle(lan, machine, before)
}

/**
 * A host that was in a swarm is replaced, not reset: leaving keeps docker_gwbridge and its rules, and up to 26.1 the
 * engine that joins the next swarm under the same address never learns of the other nodes' containers.
 */
export async function wasInSwarm(host: Host): Promise<boolean> {
  const networks = await host.engine.api.listNetworks()
  return (await swarmState(host)) !== 'inactive' || networks.some(({ Name }) => Name === 'docker_gwbridge')
}

async function settle(lan: Lan, machine: Machine, before: Snapshot, host?: Host): Promise<string[]> {
  const deadline = Date.now() + SETTLING
  for (;;) {
    const left = difference(before, await snapshotOf(lan, machine, host, true))
    if (left.length === 0 || Date.now() > deadline) return left
    await delay(100)
  }
}

function removeObjects({ engine }: Host): Promise<void> {
  return engine.call(async (api) => {
    const containers = await api.listContainers({ all: true })
    const remove = (Id: string) => api.getContainer(Id).remove({ force: true, v: true }).catch(tolerateMissing)
    await Promise.all(containers.map(({ Id }) => remove(Id)))
    const networks = (await api.listNetworks()).filter(({ Name, Scope }) => !PREDEFINED.has(Name) && Scope === 'local')
    await Promise.all(networks.map(({ Id }) => api.getNetwork(Id).remove().catch(tolerateMissing)))
    const { Volumes } = await api.listVolumes()
    await Promise.all((Volumes ?? []).map(({ Name }) => api.getVolume(Name).remove().catch(tolerateMissing)))
  })
}

function tolerateMissing(error: { statusCode?: number }): void {
  if (error.statusCode !== 404) throw error
}
