import { attachCapture, distinct } from './capture'
import type { Host } from './lab/host'
import { Workload } from './lab/workload'
import { hostLinks } from './probes/bridges'
import { Capture } from './probes/capture'
import type { ArpPacket, Packet } from './probes/packets'
import { type Stations, stationsOf } from './probes/stations'
import type { Records } from './views'
import type { LabWorld } from './world'

/** One packet that passed a container's port, in the lab's names. */
export interface PortPacket {
  readonly at: string
  readonly packet: Packet
  readonly stations: Stations
}

const FILTER = 'arp or icmp'
const EVERYONE = 'ff:ff:ff:ff:ff:ff'

/** What passes the containers' ports, the host's ends of their veth pairs, while `act` runs; it may look at what has. */
export async function watchPorts(
  world: LabWorld,
  names: readonly string[],
  act: (soFar: () => Promise<readonly Packet[]>) => Promise<void>,
): Promise<readonly PortPacket[]> {
  const { lan, hosts } = world.lab
  await using captures = new AsyncDisposableStack()
  const watched: { at: string; capture: Capture }[] = []
  for (const at of names) {
    const { host } = await Workload.find(hosts, at)
    const link = await portOf(world, host, at)
    typeWatch(world, host, at)
    const capture = captures.use(await Capture.begin(lan, { netns: host.machine.netns, link }, FILTER))
    watched.push({ at, capture })
  }
  await act(async () => (await Promise.all(watched.map(({ capture }) => capture.packets()))).flat())
  for (const { at, capture } of watched) attachCapture(world, `port-of-${at}`, await capture.end())
  const stations = await stationsOf(lan, hosts)
  const seen = watched.map(async ({ at, capture }) =>
    (await capture.packets()).map((packet) => ({ at, packet, stations })),
  )
  return (await Promise.all(seen)).flat()
}

/** All but announcements, whose time is the engine's own; a packet seen several times is one row. */
export function carried(packets: readonly PortPacket[]): Records {
  return distinct(packets.filter(({ packet }) => !isAnnouncement(packet)).map(rowOf))
}

export function announced(packets: readonly PortPacket[], name: string): Records {
  const announcements = packets
    .filter(({ packet }) => isAnnouncement(packet))
    .map(rowOf)
    .filter(({ ABOUT }) => ABOUT === name)
  return distinct(announcements).map((row) => ({
    ...row,
    TIMES: String(announcements.filter((each) => JSON.stringify(each) === JSON.stringify(row)).length),
  }))
}

export function isAnnouncement(packet: Packet): packet is ArpPacket {
  return 'arp' in packet && packet.arp === 'announcement'
}

function rowOf({ at, packet, stations: { byMac, byAddress } }: PortPacket) {
  const { fromMac, toMac } = packet
  return {
    AT: at,
    PACKET: 'arp' in packet ? `ARP ${packet.arp}` : `echo ${packet.echo}`,
    FROM: byMac.get(fromMac) ?? fromMac,
    TO: toMac === EVERYONE ? 'everyone' : (byMac.get(toMac) ?? toMac),
    ABOUT: 'arp' in packet ? (byAddress.get(aboutOf(packet)) ?? aboutOf(packet)) : '',
  }
}

/** Whose address it is that a request asks for, and a reply or an announcement tells. */
function aboutOf({ arp, sender, target }: ArpPacket): string {
  return arp === 'request' ? target : sender
}

async function portOf({ lab }: LabWorld, host: Host, container: string): Promise<string> {
  const port = (await hostLinks(lab.lan, host)).find((link) => link.container === container)
  if (!port) throw new Error(`The container ${container} has no veth pair`)
  return port.name
}

function typeWatch({ transcript }: LabWorld, { name }: Host, container: string): void {
  const number = `docker exec ${container} cat /sys/class/net/eth0/iflink`
  const port = `$(on ${name} sh -c 'ip -o link | sed -n "s/^$(${number}): \\([^@]*\\)@.*/\\1/p"')`
  transcript.add(name, `timeout 10 tcpdump -n -e -i "${port}" ${FILTER} & sleep 1`)
}
