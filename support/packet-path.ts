import { distinct, namesByAddress } from './capture'
import type { HostName } from './lab/addresses'
import { stationsOf } from './probes/stations'
import { traceWhile } from './probes/trace'
import { HOOKS, type TracedPacket } from './probes/trace-events'
import type { Records } from './views'
import type { LabWorld } from './world'

/** The way of each echo through a host while `act` runs: which of the kernel's chains, and which of its engine's. */
export async function traceEchoes(world: LabWorld, name: HostName, act: () => Promise<void>): Promise<Records> {
  const host = await world.lab.host({ name })
  typeTrace(world, name, host.wishes.iptables ?? 'nft')
  const packets = await traceWhile(world.lab.lan, host, act)
  const { byAddress } = await stationsOf(world.lab.lan, [host])
  const names = new Map([...byAddress, ...(await namesByAddress(world))])
  return distinct(packets.map((packet) => rowOf(packet, names)))
}

function rowOf({ from, to, chains }: TracedPacket, names: ReadonlyMap<string, string>) {
  const called = (address: string) => names.get(address) ?? address
  const hooks = chains.filter(({ chain }) => HOOKS.includes(chain)).map(({ table, chain }) => `${table} ${chain}`)
  const others = chains.filter(({ chain }) => !HOOKS.includes(chain)).map(({ chain }) => chain)
  return {
    FROM: called(from),
    TO: called(to),
    CHAINS: distinct(hooks).join(', '),
    'CHAINS OF THE ENGINE': distinct(others).join(', '),
  }
}

function typeTrace({ transcript }: LabWorld, name: HostName, back: string): void {
  for (const chain of ['PREROUTING', 'OUTPUT'])
    transcript.add(name, `iptables-${back} -t raw -A ${chain} -p icmp -j TRACE`)
  if (back === 'legacy') transcript.add(name, 'sysctl -w net.netfilter.nf_log.2=nfnetlink_log')
  transcript.add(name, `timeout 10 ${back === 'nft' ? 'xtables-monitor --trace' : 'tcpdump -v -i nflog:0'} & sleep 1`)
}
