import { z } from 'zod'
import type { Lan } from '../lab/lan'

const DEVICE = z.object({
  mtu: z.number(),
  flags: z.array(z.string()),
  address: z.string(),
  linkinfo: z.object({ info_kind: z.string() }).optional(),
  addr_info: z.array(z.object({ family: z.string(), local: z.string(), prefixlen: z.number(), scope: z.string() })),
})

/** One network interface by its name, in the words of features: what `ip -d address show` tells of it. */
export async function deviceOf(lan: Lan, netns: string, name: string): Promise<Readonly<Record<string, string>>> {
  const text = await lan.must(['nsenter', `--net=${netns}`, 'ip', '-j', '-d', 'address', 'show', 'dev', name])
  // older iproute2 puts an empty object for each interface that it leaves out
  const found = z.array(z.unknown()).parse(JSON.parse(text)).find(isThere)
  return readDevice(DEVICE.parse(found))
}

export function readDevice(device: z.infer<typeof DEVICE>): Readonly<Record<string, string>> {
  const { flags, mtu, address: mac, linkinfo } = device
  const addresses = (family: string, scope: string) =>
    device.addr_info.filter((each) => each.family === family && each.scope === scope)
  return {
    KIND: linkinfo?.info_kind ?? 'card',
    STATE: flags.includes('UP') ? 'up' : 'down',
    CARRIER: flags.includes('NO-CARRIER') || !flags.includes('UP') ? 'no' : 'yes',
    MTU: String(mtu),
    ADDRESS: addresses('inet', 'global')
      .map(({ local, prefixlen }) => `${local}/${prefixlen}`)
      .join(', '),
    'MAC ADDRESS': macInWords(mac),
    'LINK-LOCAL ADDRESS': addresses('inet6', 'link')
      .map(({ local }) => (local === linkLocalOf(mac) ? 'fe80:: and its MAC address' : local))
      .join(', '),
  }
}

/**
 * How a MAC address was chosen, as far as it shows. Up to version 27 Docker put 02:42 first, and made a container's from
 * its IPv4 address.
 */
export function macInWords(mac: string, ipv4?: string): string {
  if (ipv4 !== undefined && mac === macFrom(ipv4)) return '02:42 and the IPv4 address'
  if (ipv4 === undefined && mac.startsWith('02:42:')) return '02:42 and four more bytes'
  const isLocal = (Number.parseInt(mac.slice(0, 2), 16) & 0b11) === 0b10
  if (!isLocal) return `not a local one: ${mac}`
  return `locally administered, not ${ipv4 === undefined ? '02:42' : 'from the IPv4 address'}`
}

function macFrom(ipv4: string): string {
  const bytes = ipv4.split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'))
  return ['02', '42', ...bytes].join(':')
}

/** The IPv6 address that the kernel makes from a MAC address: its modified EUI-64 behind fe80:: (RFC 4291). */
function linkLocalOf(mac: string): string {
  const [first = 0, ...rest] = mac.split(':').map((byte) => Number.parseInt(byte, 16))
  const bytes = [first ^ 0b10, ...rest.slice(0, 2), 0xff, 0xfe, ...rest.slice(2)]
  const groups = [0, 2, 4, 6].map((at) => (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)).toString(16))
  // a URL spells an address in the one way that the kernel does
  return new URL(`http://[fe80::${groups.join(':')}]`).hostname.slice(1, -1)
}

function isThere(device: unknown): boolean {
  return typeof device === 'object' && device !== null && 'ifname' in device
}
