import { z } from 'zod'
import type { Host } from '../lab/host'
import type { Lan } from '../lab/lan'
import { hostLinks } from './bridges'
import { enter, type Vantage } from './probe'
import { stationsOf } from './stations'

const FORWARDING = z.array(
  z.object({ mac: z.string(), ifname: z.string(), master: z.string().optional(), state: z.string().optional() }),
)

/** What a bridge has learnt from frames: at which port whose MAC address is. Its ports' own addresses are no part of it. */
export async function learntPorts(lan: Lan, host: Host, bridge: string): Promise<Readonly<Record<string, string>>[]> {
  const show = ['bridge', '-j', 'fdb', 'show', 'br', bridge]
  const [text, links, { byMac }] = await Promise.all([
    lan.must(['nsenter', `--net=${host.machine.netns}`, ...show]),
    hostLinks(lan, host),
    stationsOf(lan, [host]),
  ])
  const called = new Map(links.map((link) => [link.name, link.called]))
  return FORWARDING.parse(JSON.parse(text))
    .filter(({ master, state }) => master === bridge && state !== 'permanent')
    .map(({ mac, ifname }) => ({ 'MAC ADDRESS OF': byMac.get(mac) ?? mac, PORT: called.get(ifname) ?? ifname }))
}

const NEIGHBOURS = z.array(z.object({ dst: z.string(), lladdr: z.string().optional() }))

/** The vantage's IPv4 neighbour table: whose address it has found to be whose MAC address. */
export async function neighboursOf(
  lan: Lan,
  from: Vantage,
  hosts: readonly Host[],
): Promise<Readonly<Record<string, string>>[]> {
  const [text, { byMac, byAddress }] = await Promise.all([
    lan.must(enter(from, ['ip', '-4', '-j', 'neigh'])),
    stationsOf(lan, hosts),
  ])
  return NEIGHBOURS.parse(JSON.parse(text)).map(({ dst, lladdr }) => ({
    NEIGHBOUR: byAddress.get(dst) ?? dst,
    'MAC ADDRESS OF': lladdr === undefined ? '' : (byMac.get(lladdr) ?? lladdr),
  }))
}
