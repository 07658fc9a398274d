import { BlockedError } from './errors'
import { eventually } from './eventually'
import { addressesHeardOf } from './gossip'
import type { HostName } from './lab/addresses'
import type { Host } from './lab/host'
import { Workload } from './lab/workload'
import { ownersOfEnds } from './probes/bridges'
import { linksOf } from './probes/links'
import { SETTLING } from './services'
import type { Records } from './views'
import type { LabWorld } from './world'

/**
 * Waits until each host's part of an overlay network knows the containers on the others: their hardware addresses, without which
 * no frame goes to the right host, and that they are there, without which their names are unknown. Engines tell one another of
 * either by gossip, and one may come long before the other.
 * @throws BlockedError when one does not: what happens then to frames and names says nothing of the network.
 */
export async function untilLearnt({ lab, containers }: LabWorld, network: string): Promise<void> {
  const workloads = await Promise.all(containers.map((name) => Workload.find(lab.hosts, name)))
  const members = workloads.filter(({ addresses }) => addresses.has(network))
  for (const host of new Set(members.map((member) => member.host))) {
    const others = members.filter((member) => member.host !== host)
    const macs = others.map((member) => macOn(member, network))
    const addresses = others.map((member) => member.addresses.get(network) ?? 'none')
    const look = async () => ({
      'forwarding database': await forwardingDatabase(host, network),
      'heard of': (await addressesHeardOf(host, network)) ?? [],
    })
    const isKnown = (seen: Awaited<ReturnType<typeof look>>) =>
      macs.every((mac) => seen['forwarding database'].includes(mac)) &&
      addresses.every((address) => seen['heard of'].includes(address))
    const what = `${host.name} to learn of the containers of ${network} on the other hosts`
    await eventually(look, isKnown, { what, deadline: SETTLING, interval: 200 }).catch((cause: Error) => {
      throw new BlockedError(cause.message, { cause })
    })
  }
}

function macOn({ info }: Workload, network: string): string {
  return info.NetworkSettings.Networks[network]?.MacAddress ?? 'none'
}

/**
 * The namespace of its own in which an overlay network's bridge and tunnel live on a host, called after the network's id.
 * @returns undefined for a network that is no overlay.
 */
export async function tunnelNamespace(host: Host, network: string): Promise<string | undefined> {
  const { Id, Driver } = (await host.engine.api.getNetwork(network).inspect()) as { Id: string; Driver: string }
  return Driver === 'overlay' ? `${host.root}/run/docker/netns/1-${Id.slice(0, 10)}` : undefined
}

async function forwardingDatabase(host: Host, network: string): Promise<string> {
  const namespace = await tunnelNamespace(host, network)
  return (await host.inNetwork(['nsenter', `--net=${namespace}`, 'bridge', 'fdb'])).stdout
}

/** The interfaces of a host's part of an overlay network; a veth end by the container that has the other one. */
export async function hiddenInterfaces(
  { lab, transcript }: LabWorld,
  network: string,
  name: HostName,
): Promise<Records> {
  const host = await lab.host({ name })
  const namespace = await tunnelNamespace(host, network)
  if (!namespace) throw new Error(`${network} is no overlay network`)
  const typed = `$(on ${name} docker network inspect --format '{{slice .Id 0 10}}' ${network})`
  transcript.add(name, `nsenter --net=/run/docker/netns/1-"${typed}" ip -d address`)
  const [links, owners] = await Promise.all([linksOf(lab.lan, namespace), ownersOfEnds(lab.lan, host)])
  // where the network's load balancer sits, a namespace of the same id
  const balancer = namespace.replace(/1-(.{9}).$/, 'lb_$1')
  for (const { peer } of await linksOf(lab.lan, balancer)) if (peer) owners.set(peer, 'the load balancer')
  return links.map(({ number, name: device, kind, addresses }) => ({
    INTERFACE: kind === 'veth' ? `veth of ${owners.get(number) ?? 'nobody'}` : device,
    KIND: kind,
    ADDRESS: addresses.join(', '),
  }))
}
