import { quote } from './engine/transcript'
import { HOST_NAMES, type HostName, SEGMENTS, type Segment } from './lab/addresses'
import { type ContainerWish, runContainer, SETTING_NAMES } from './lab/containers'
import { readEngineOptions } from './lab/engine-options'
import { IPTABLES_BACK_ENDS } from './lab/host'
import type { HostRequest } from './lab/lab'
import { isHostName } from './lab/names'
import { createNetwork, type NetworkWish } from './lab/networks'
import { readPublications } from './lab/publications'
import { Workload } from './lab/workload'
import { cell, type RawTable, type Row, readRows } from './tables/rows'
import type { LabWorld } from './world'

type OnHost<T> = T & { readonly host: HostName }

export function readHosts(table: RawTable): HostRequest[] {
  return readRows(table, ['HOST'], ['ENGINE', 'SEGMENT', 'IPTABLES', 'OPTIONS']).map((row) => {
    const engine = row['ENGINE']
    const segment = row['SEGMENT']
    if (segment && !(segment in SEGMENTS))
      throw new Error(`Unknown segment "${segment}"; known are: ${Object.keys(SEGMENTS).join(', ')}`)
    const iptables = IPTABLES_BACK_ENDS.find((back) => back === row['IPTABLES'])
    if (row['IPTABLES'] && !iptables)
      throw new Error(`Unknown iptables "${row['IPTABLES']}"; known are: ${IPTABLES_BACK_ENDS.join(', ')}`)
    return {
      name: hostIn(row),
      ...(engine ? { engine } : {}),
      ...(segment ? { segment: segment as Segment } : {}),
      ...(iptables ? { iptables } : {}),
      ...(row['OPTIONS'] ? { options: readEngineOptions(row['OPTIONS']) } : {}),
    }
  })
}

const NETWORK_COLUMNS = ['HOST', 'DRIVER', 'SUBNET', 'GATEWAY', 'PARENT', 'MODE', 'ATTACHABLE', 'INTERNAL', 'ENCRYPTED']
const SWARM_COLUMNS = ['RANGE', 'CONFIG ONLY', 'CONFIG FROM']
const BRIDGE_COLUMNS = ['IPV6', 'IPV4', 'MTU', 'GATEWAY MODE', 'UNCHECKED', 'LABEL', 'HOST BINDING', 'HOST ADDRESS']

export function readNetworks(table: RawTable, host?: HostName): OnHost<NetworkWish>[] {
  return readRows(table, ['NETWORK'], [...NETWORK_COLUMNS, ...SWARM_COLUMNS, ...BRIDGE_COLUMNS]).map((row) => {
    const texts = Object.entries({
      driver: row['DRIVER'],
      subnet: row['SUBNET'],
      gateway: row['GATEWAY'],
      parent: row['PARENT'],
      mode: row['MODE'],
      range: row['RANGE'],
      configFrom: row['CONFIG FROM'],
      mtu: row['MTU'],
      gatewayMode: row['GATEWAY MODE'],
      label: row['LABEL'],
      hostBinding: row['HOST BINDING'],
      hostAddress: row['HOST ADDRESS'],
    })
    const stated = Object.fromEntries(texts.filter(([, text]) => text !== undefined))
    const flags = {
      attachable: isYes(row, 'ATTACHABLE'),
      internal: isYes(row, 'INTERNAL'),
      encrypted: isYes(row, 'ENCRYPTED'),
      configOnly: isYes(row, 'CONFIG ONLY'),
      ...(isYes(row, 'IPV6') ? { ipv6: true } : {}),
      ...(row['IPV4'] ? { ipv4: isYes(row, 'IPV4') } : {}),
      ...(isYes(row, 'UNCHECKED') ? { unchecked: true } : {}),
    }
    return { name: cell(row, 'NETWORK'), host: hostIn(row, host), ...stated, ...flags }
  })
}

export function readContainers(table: RawTable, host?: HostName): OnHost<ContainerWish>[] {
  const settings = SETTING_NAMES.map((name) => name.toUpperCase())
  return readRows(table, ['CONTAINER'], ['HOST', 'NETWORK', 'ADDRESS', 'PUBLISHES', 'LISTENS', ...settings]).map(
    (row) => {
      const [network, ...also] = row['NETWORK']?.split(', ') ?? []
      const address = row['ADDRESS']
      const publishes = row['PUBLISHES']
      const listens = row['LISTENS']
      const set = SETTING_NAMES.flatMap((name) =>
        row[name.toUpperCase()] ? [[name, row[name.toUpperCase()] ?? ''] as const] : [],
      )
      return {
        name: cell(row, 'CONTAINER'),
        host: hostIn(row, host),
        ...(network ? { network } : {}),
        ...(also.length > 0 ? { also } : {}),
        ...(address ? { address } : {}),
        ...(publishes ? { publishes: readPublications(publishes) } : {}),
        ...(listens ? { listens: listens.split(', ').map(portOf) } : {}),
        settings: Object.fromEntries(set),
      }
    },
  )
}

/** Asks an engine for each network in turn. @returns by name `created`, or the engine's error. */
export async function askForNetworks(
  world: LabWorld,
  wishes: readonly OnHost<NetworkWish>[],
): Promise<ReadonlyMap<string, string>> {
  const { driver } = world.lab.session.subject
  const said = new Map<string, string>()
  for (const wish of wishes) {
    const host = await world.lab.host({ name: wish.host })
    const answer = await answerOf(createNetwork(host, { driver, ...wish }, world.transcript), 'created')
    said.set(wish.name, answer)
    if (answer === 'created') continue
    world.transcript.shows(lastReason(answer))
    // 27 and 28 then keep the first subnet, and nobody sees it until a later scenario wants it (docs/engine-leaks.md)
    if (wish.subnet?.includes(',')) world.lab.spend()
  }
  return said
}

/** Asks an engine to remove each network in turn. @returns by name `removed`, or the engine's error. */
export async function askToRemoveNetworks(
  { lab, transcript }: LabWorld,
  host: HostName,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { engine } = await lab.host({ name: host })
  const said = new Map<string, string>()
  for (const name of names) {
    transcript.add(host, `docker network rm ${quote(name)}`)
    const work = engine.call((api) => api.getNetwork(encodeURIComponent(name)).remove())
    const answer = await answerOf(work, 'removed')
    said.set(name, answer)
    if (answer === 'removed') transcript.shows(name)
  }
  return said
}

/** Asks an engine for each container in turn. @returns by name `started`, or the engine's error or the container's log. */
export async function askForContainers(
  world: LabWorld,
  wishes: readonly OnHost<ContainerWish>[],
): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>()
  for (const wish of wishes) {
    const host = await world.lab.host({ name: wish.host })
    const started = runContainer(world.lab.lan, host, wish, world.transcript)
    const answer = await answerOf(started, 'started')
    said.set(wish.name, answer)
    if (answer !== 'started') {
      typeRefusal(world, wish, answer)
      continue
    }
    world.containers.push(wish.name)
    world.warnings.set(wish.name, await started)
    await world.lab.sabotage?.onWorkload?.(world.lab, await Workload.find([host], wish.name))
  }
  return said
}

/** Whoever started a container sees that it runs, not that it answers. */
export async function typeStarted({ lab, said, transcript }: LabWorld): Promise<void> {
  const started = [...said.read()].flatMap(([name, answer]) => (answer === 'started' ? [name] : []))
  const workloads = await Promise.all(started.map((name) => Workload.find(lab.hosts, name)))
  for (const { host, name, info } of workloads)
    transcript.add(host.name, `docker inspect --format '{{.State.Status}}' ${quote(name)}`, info.State.Status)
}

/** The program of a container that ended said nothing to whoever started it. */
function typeRefusal({ transcript }: LabWorld, { host, name }: OnHost<ContainerWish>, answer: string): void {
  const [ended] = /^\w+ with exit code \d+/.exec(answer) ?? []
  const format = `'{{.State.Status}} with exit code {{.State.ExitCode}}'`
  if (ended) transcript.add(host, `docker inspect --format ${format} ${quote(name)}`, ended)
  else transcript.shows(lastReason(answer))
}

/** What stands before it names endpoints and containers by numbers that are others the next time. */
export function lastReason(answer: string): string {
  return answer.split(': ').at(-1) ?? answer
}

export async function connect({ lab, transcript }: LabWorld, container: string, network: string): Promise<void> {
  const { host } = await Workload.find(lab.hosts, container)
  transcript.add(host.name, `docker network connect ${quote(network)} ${quote(container)}`)
  await host.engine.call((api) => api.getNetwork(network).connect({ Container: container }))
}

/** What the engine (or the container's own log) said, in one line; an error of the harness goes on as one. */
export async function answerOf(work: Promise<unknown>, success: string): Promise<string> {
  try {
    await work
    return success
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const fromEngine = 'json' in error || 'statusCode' in error
    if (!fromEngine && error.name !== 'EndedError') throw error
    return error.message.replace(/^\(HTTP code \d+\) /, '').trim()
  }
}

function isYes(row: Row, heading: string): boolean {
  const word = row[heading] ?? 'no'
  if (word !== 'yes' && word !== 'no') throw new Error(`"${word}" in the column "${heading}"; known are: yes, no`)
  return word === 'yes'
}

function portOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`"${text}" is no port; write 80 or 80, 8080`)
  return Number(text)
}

export function hostIn(row: Row, asked?: HostName): HostName {
  const name = row['HOST'] ?? asked ?? 'host1'
  if (!isHostName(name)) throw new Error(`There is no host "${name}"; the lab's hosts are: ${HOST_NAMES.join(', ')}`)
  return name
}
