import { eventually } from './eventually'
import type { Host } from './lab/host'
import { Workload } from './lab/workload'
import type { LabWorld } from './world'

/**
 * Waits until each host's part of an overlay network knows the hardware addresses of the containers on the others: the
 * engines tell one another by gossip, and only then send frames to the right host.
 */
export async function untilLearnt({ lab, containers }: LabWorld, network: string): Promise<void> {
  const workloads = await Promise.all(containers.map((name) => Workload.find(lab.hosts, name)))
  const members = workloads.filter(({ addresses }) => addresses.has(network))
  for (const host of new Set(members.map((member) => member.host))) {
    const wanted = members.filter((member) => member.host !== host).map((member) => macOn(member, network))
    const known = () => forwardingDatabase(host, network)
    const what = `${host.name} to learn of the containers of ${network} on the other hosts`
    await eventually(known, (database) => wanted.every((mac) => database.includes(mac)), {
      what,
      deadline: 20_000,
      interval: 200,
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
