import type { Host } from './host'
import type { Lan } from './lan'
import type { Machine } from './machine'
import { script } from './scripts'

/** A machine's state as a set of lines; two states are the same when the sets are. */
export type Snapshot = ReadonlySet<string>

/** @param flush forget connections and neighbours first, as after a scenario. */
export async function snapshotOf(lan: Lan, machine: Machine, host?: Host, flush = false): Promise<Snapshot> {
  const kind = host ? 'host' : 'outsider'
  const [text, objects] = await Promise.all([
    lan.must([
      ...['nsenter', `--net=${machine.netns}`],
      ...script('snapshot.sh', String(machine.pid), kind, ...(flush ? ['flush'] : [])),
    ]),
    host ? objectsOf(host) : [],
  ])
  return new Set([...text.split('\n').filter(Boolean), ...objects])
}

/** What `now` has too much (+) or too little (-) of, one line each. */
export function difference(before: Snapshot, now: Snapshot): string[] {
  const added = [...now].filter((line) => !before.has(line)).map((line) => `+ ${line}`)
  const missing = [...before].filter((line) => !now.has(line)).map((line) => `- ${line}`)
  return [...added, ...missing].sort((one, other) => one.slice(2).localeCompare(other.slice(2)))
}

async function objectsOf({ engine: { api } }: Host): Promise<string[]> {
  const [containers, networks, volumes, images, info] = await Promise.all([
    api.listContainers({ all: true }),
    api.listNetworks(),
    api.listVolumes(),
    api.listImages(),
    api.info() as Promise<{ Swarm?: { LocalNodeState?: string } }>,
  ])
  return [
    ...containers.map(({ Names }) => `container: ${Names.join(' ')}`),
    ...networks.map(({ Name, Id }) => `network: ${Name} ${Id}`),
    ...(volumes.Volumes ?? []).map(({ Name }) => `volume: ${Name}`),
    ...images.map(({ Id, RepoTags }) => `image: ${RepoTags?.join(' ') || Id}`),
    `swarm: ${info.Swarm?.LocalNodeState ?? 'unknown'}`,
  ]
}
