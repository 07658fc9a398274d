import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The kernel's own word for each capability that doctor tries. */
const OPTIONS: Readonly<Record<string, string>> = {
  veth: 'VETH',
  bridge: 'BRIDGE',
  br_netfilter: 'BRIDGE_NETFILTER',
  nat: 'NF_NAT',
  trace: 'NETFILTER_XT_TARGET_TRACE',
  iptables_legacy: 'IP_NF_RAW',
  ipv6: 'IPV6',
  vxlan: 'VXLAN',
  macvlan: 'MACVLAN',
  ipvlan: 'IPVLAN',
  vlan: 'VLAN_8021Q',
  dummy: 'DUMMY',
  ip_vs: 'IP_VS',
  esp: 'INET_ESP',
  netem: 'NET_SCH_NETEM',
}

/** Becomes the program after it, for which the kernel has no netfilter. */
export const WITHOUT_NETFILTER: readonly string[] = ['perl', path.join(__dirname, 'without-netfilter.pl')]

/**
 * What the kernel says of itself: `yes` where a feature is built in, `no` where it is not there at all. A feature in a
 * module is left out: whether it is here depends on whether the module may be loaded.
 * @returns undefined where the kernel does not tell.
 */
export async function kernelsOwnWord(): Promise<ReadonlyMap<string, string> | undefined> {
  const packed = await readFile('/proc/config.gz').catch(() => undefined)
  if (!packed) return undefined
  const text = gunzipSync(packed).toString()
  const word = (option: string) => new RegExp(`^CONFIG_${option}=(.)$`, 'm').exec(text)?.[1] ?? 'n'
  const told = Object.entries(OPTIONS).map(([name, option]) => [name, word(option)] as const)
  return new Map(told.filter(([, value]) => value !== 'm').map(([name, value]) => [name, value === 'y' ? 'yes' : 'no']))
}

/** What doctor's table says of each capability: `yes` or `no`. */
export function doctorsWord(printed: string): ReadonlyMap<string, string> {
  return new Map([...printed.matchAll(/^(\w+) +(yes|no) /gm)].map(([, name = '', here = '']) => [name, here]))
}
