import { addressOn, type HostName, MACHINE_NAMES, numberOf } from './lab/addresses'
import { inspectNetwork } from './lab/networks'
import { Workload } from './lab/workload'
import { Capture, type EncryptedPacket } from './probes/capture'
import type { EchoPacket } from './probes/packets'
import type { LabWorld } from './world'

/** What passed a host's cable, in the lab's names; the same packet seen several times is one row. */
export async function watchCable(
  world: LabWorld,
  name: HostName,
  act: () => Promise<void>,
): Promise<readonly Readonly<Record<string, string>>[]> {
  await using capture = await Capture.begin(world.lab.lan, { link: `to-${name}` }, 'icmp or udp or esp')
  await act()
  attachCapture(world, `${name}/cable`, await capture.end())
  const names = await namesByAddress(world)
  const tunnels = await tunnelNames(world)
  const echoes = (await capture.packets()).filter((packet) => 'echo' in packet)
  const rows = echoes.map((packet) => rowOf(packet, names, tunnels))
  return distinct([...rows, ...(await capture.encrypted()).map((packet) => encryptedRow(packet, names))])
}

export function attachCapture(world: LabWorld, name: string, pcap: Buffer): void {
  world.attach(pcap, { mediaType: 'application/vnd.tcpdump.pcap', fileName: `evidence/${name}.pcap` })
}

/** The same packet seen several times is one row. */
export function distinct<T>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}

function rowOf(
  packet: EchoPacket,
  names: ReadonlyMap<string, string>,
  tunnels: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const { from, to, innerFrom, innerTo, echo, udpPort, vni, length } = packet
  const named = (address: string) => names.get(address) ?? address
  return {
    PACKET: vni ? 'VXLAN' : 'plain',
    PORT: udpPort ? `UDP ${udpPort}` : '',
    NETWORK: vni ? (tunnels.get(vni) ?? `VNI ${vni}`) : '',
    FROM: named(from),
    TO: named(to),
    LENGTH: `${length} bytes`,
    INSIDE: vni ? `echo ${echo} from ${named(innerFrom)} to ${named(innerTo)}` : `echo ${echo}`,
  }
}

function encryptedRow(
  { from, to }: EncryptedPacket,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const [sender, receiver] = [from, to].map((address) => names.get(address) ?? address)
  return { PACKET: 'ESP', PORT: '', NETWORK: '', FROM: sender ?? '', TO: receiver ?? '', INSIDE: 'unreadable' }
}

export async function namesByAddress({ lab, containers }: LabWorld): Promise<Map<string, string>> {
  const machines = MACHINE_NAMES.map((name) => [addressOn('lan', numberOf(name)).v4, name] as const)
  const workloads = await Promise.all(containers.map((name) => Workload.find(lab.hosts, name)))
  return new Map([
    ...machines,
    ...workloads.flatMap(({ name, addresses }) => [...addresses.values()].map((address) => [address, name] as const)),
  ])
}

const VNI_OPTION = 'com.docker.network.driver.overlay.vxlanid_list'

/** The networks of the swarm by the number that VXLAN carries for them. */
async function tunnelNames({ lab }: LabWorld): Promise<Map<string, string>> {
  const [manager] = lab.hosts
  if (!manager) return new Map()
  const networks = await manager.engine.call((api) => api.listNetworks())
  const overlays = networks.filter(({ Driver }) => Driver === 'overlay')
  const inspected = await Promise.all(overlays.map(({ Id }) => inspectNetwork(manager, Id)))
  return new Map(
    inspected.flatMap(({ Name, Options }) => (Options?.[VNI_OPTION] ? [[Options[VNI_OPTION], Name] as const] : [])),
  )
}
