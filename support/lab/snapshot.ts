import type { MachineName } from './addresses'
import type { Host } from './host'
import type { Lan } from './lan'
import type { Machine } from './machine'
import { script, scriptText } from './scripts'
import { readState } from './state'

/** A machine's state as a set of lines; two states are the same when the sets are. */
export type Snapshot = ReadonlySet<string>

/** Something whose state is looked at: a host, the outsider, or the LAN itself. */
export interface Place {
  readonly name: MachineName | 'lan'
  readonly machine?: Machine
  readonly host?: Host
}

/** The whole state of a place that could not be looked at. */
const UNSEEN = 'state: could not be looked at'

/**
 * The states of all these places, by name, in one look.
 * @param flush forget connections and neighbours first, as after a scenario.
 */
export async function snapshotsOf(
  lan: Lan,
  places: readonly Place[],
  flush = false,
): Promise<ReadonlyMap<string, Snapshot>> {
  const words = places.flatMap(({ name, machine, host }) => [
    name,
    machine ? String(machine.pid) : 'self',
    host ? 'host' : machine ? 'outsider' : 'lan',
  ])
  const [text, ...objects] = await Promise.all([
    lan.must(script('snapshot.sh', scriptText('state.sh'), flush ? 'flush' : 'keep', ...words)),
    ...places.map(({ host }) => (host ? objectsOf(host).catch(asLine) : [])),
  ])
  const states = new Map(text.split(/^==== /m).map((part) => [part.slice(0, part.indexOf('\n')), part]))
  return new Map(
    places.map(({ name }, number) => {
      const lines = readState(states.get(name) ?? '')
      if (!lines.some((line) => line.startsWith('link: lo '))) return [name, new Set([UNSEEN])]
      return [name, new Set([...lines, ...(objects[number] ?? [])])]
    }),
  )
}

/** The state of one of them. @throws Error when it cannot be looked at. */
export async function snapshotOf(lan: Lan, place: Place, flush = false): Promise<Snapshot> {
  const state = (await snapshotsOf(lan, [place], flush)).get(place.name)
  if (!state || state.has(UNSEEN)) throw new Error(`${place.name} could not be looked at`)
  return state
}

/** What goes by itself, and may have been there by chance when the state before was looked at. */
const PASSING = /^(connection|process|socket): /

/** What `now` has too much (+) or too little (-) of, one line each. */
export function difference(before: Snapshot, now: Snapshot): string[] {
  if (now.has(UNSEEN)) return [`+ ${UNSEEN}`]
  const added = [...now].filter((line) => !before.has(line)).map((line) => `+ ${line}`)
  const gone = [...before].filter((line) => !now.has(line) && !PASSING.test(line))
  const missing = gone.map((line) => `- ${line}`)
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

function asLine(error: Error): string[] {
  return [`engine: does not answer: ${error.message}`]
}
