import { addressOn, numberOf } from '../lab/addresses'
import type { Host } from '../lab/host'
import type { Lab } from '../lab/lab'
import { bridgeOf } from '../lab/networks'
import type { Sabotage } from './sabotage'

/** Not the port of the engines' own tunnels. */
const PORT = 4790

/** A tunnel between the hosts for each network of one name, with an end at the bridge of that network on each of them. */
export const bridgesJoined: Sabotage = {
  title: 'The bridges of several hosts are joined where their networks have one name',
  shows: 'A bridge network does not end at its host: frames for containers of the other hosts get there.',
  reaches: {
    'the answers are': 'A container of another host is on the same bridge, and answers.',
    'the bridges of {host} have the ports': 'The end of the tunnel is one more port of the bridge.',
    '{host} has gained the links': 'The tunnels are links of the host.',
  },
  async beforeAct(lab) {
    const named = await Promise.all(lab.hosts.map(bridgesByName))
    const names = [...new Set(named.flatMap((bridges) => [...bridges.keys()]))].sort()
    for (const [number, name] of names.entries())
      for (const [place, host] of lab.hosts.entries()) {
        const bridge = named[place]?.get(name)
        if (bridge) await join(lab, host, bridge, number + 1)
      }
  },
}

async function bridgesByName({ engine }: Host): Promise<Map<string, string>> {
  const networks = await engine.api.listNetworks()
  const users = networks.filter(({ Driver, Name }) => Driver === 'bridge' && !/^(bridge|docker_gwbridge)$/.test(Name))
  return new Map(users.map((network) => [network.Name, bridgeOf(network)]))
}

async function join({ lan, hosts }: Lab, host: Host, bridge: string, number: number): Promise<void> {
  const device = `joined${number}`
  const others = hosts
    .filter((other) => other !== host)
    .map(({ name, wishes }) => addressOn(wishes.segment, numberOf(name)).v4)
  const commands = [
    `ip link add ${device} type vxlan id ${number} dev eth0 dstport ${PORT}`,
    ...others.map((other) => `bridge fdb append 00:00:00:00:00:00 dev ${device} dst ${other}`),
    `ip link set ${device} master ${bridge} up`,
  ]
  await lan.must(['nsenter', `--net=${host.machine.netns}`, 'sh', '-ec', commands.join('\n')])
}
