import { BlockedError } from './errors'
import { targetOf, vantageOf } from './lab/names'
import { Workload } from './lab/workload'
import { tunnelNamespace } from './overlay'
import { type CountingLink, countingLinks, passed } from './probes/packet-counts'
import { enter } from './probes/probe'
import type { Records } from './views'
import type { LabWorld } from './world'

/** Enough to stand out from what else passes the devices meanwhile. */
const ECHOES = 100

/** A network namespace of a container's host, by what it belongs to, and as a person on that host finds it. */
interface Place {
  readonly name: string
  readonly netns: string
  readonly typed: string
}

/** The devices of its host that an echo from one container to another passes, there and back. */
export async function devicesOnTheWay(world: LabWorld, from: string, to: string): Promise<Records> {
  const { lab, transcript } = world
  const vantage = await vantageOf(lab, from)
  const target = await targetOf(lab, to, vantage)
  const places = await placesOf(world, from)
  const look = () => Promise.all(places.map(({ netns }) => countingLinks(lab.lan, netns)))
  const { machine, prefix } = vantage.typed
  const before = await look()
  const ping = ['ping', '-n', '-q', '-A', '-c', String(ECHOES), target.address]
  const { exitCode, stdout } = await lab.meter.measure('probes', () => lab.lan.exec(enter(vantage, ping)))
  if (exitCode !== 0) throw new BlockedError(`Not every echo from ${from} to ${to} was answered: ${stdout.trim()}`)
  transcript.add(machine, `${prefix}ping -q -A -c ${ECHOES} ${target.typed}`, 'answered')
  for (const { typed } of places) transcript.add(machine, typed)
  const after = await look()
  return places.flatMap(({ name }, place) =>
    passed(before[place] ?? [], after[place] ?? [], ECHOES).map(({ kind, name: device }: CountingLink) => ({
      WHERE: name,
      DEVICE: device,
      KIND: kind,
    })),
  )
}

/** The container's own namespace, those of its overlay networks, and its host's. */
async function placesOf({ lab }: LabWorld, container: string): Promise<Place[]> {
  const workload = await Workload.find(lab.hosts, container)
  const { host, addresses, netns } = workload
  const tunnels = await Promise.all([...addresses.keys()].map(async (name) => tunnelPlace(host, name)))
  const key = `$(on ${host.name} docker inspect --format '{{.NetworkSettings.SandboxKey}}' ${container})`
  return [
    { name: container, netns, typed: `nsenter --net="${key}" ip -s link` },
    ...tunnels.flat(),
    { name: host.name, netns: host.machine.netns, typed: 'ip -s link' },
  ]
}

async function tunnelPlace(host: Workload['host'], network: string): Promise<Place[]> {
  const netns = await tunnelNamespace(host, network)
  if (netns === undefined) return []
  const id = `$(on ${host.name} docker network inspect --format '{{slice .Id 0 10}}' ${network})`
  return [{ name: network, netns, typed: `nsenter --net="/run/docker/netns/1-${id}" ip -s link` }]
}
