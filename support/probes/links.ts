import { z } from 'zod'
import type { Lan } from '../lab/lan'

const LINK = z.object({
  ifindex: z.number(),
  ifname: z.string(),
  link_type: z.string(),
  mtu: z.number(),
  flags: z.array(z.string()).default([]),
  address: z.string().optional(),
  link_index: z.number().optional(),
  link: z.string().nullish(),
  master: z.string().optional(),
  linkinfo: z
    .object({
      info_kind: z.string().optional(),
      info_data: z.object({ mode: z.string().optional() }).loose().optional(),
    })
    .optional(),
  addr_info: z.array(
    z.object({ family: z.string(), local: z.string().optional(), prefixlen: z.number(), scope: z.string() }).loose(),
  ),
})

/** One network interface of a namespace. `peer` is the number of the other end of a veth pair, or of a macvlan's parent. */
export interface Link {
  readonly number: number
  readonly name: string
  /** `veth`, `bridge`, `macvlan bridge` (kind and mode), `vxlan`, ...; `loopback`; `card` for what is none of them. */
  readonly kind: string
  readonly up: boolean
  /** The largest packet in bytes that it takes. */
  readonly mtu: number
  readonly mac?: string
  readonly peer?: number
  /** The other end's name, where it is in the same namespace. */
  readonly peerName?: string
  readonly master?: string
  /** IPv4 addresses with their prefix lengths. */
  readonly addresses: readonly string[]
  /** The same of IPv6, but for those of the link itself, which the kernel adds when it likes. */
  readonly ipv6Addresses?: readonly string[]
}

/** Tunnels that the kernel puts, down, into every new namespace when their modules are loaded; no engine made them. */
export const FALLBACKS = new Set(['ipip', 'sit', 'gre', 'gretap', 'erspan', 'ip6tnl', 'ip6gre', 'vti', 'vti6'])

/** The interfaces of a network namespace, as iproute2 tells them. */
export async function linksOf(lan: Lan, netns: string): Promise<Link[]> {
  const text = await lan.must(['nsenter', `--net=${netns}`, 'ip', '-j', '-d', 'address'])
  return readLinks(text).filter(({ kind }) => !FALLBACKS.has(kind))
}

export function readLinks(text: string): Link[] {
  return z
    .array(LINK)
    .parse(JSON.parse(text))
    .map((link) => ({
      number: link.ifindex,
      name: link.ifname,
      kind: kindOf(link),
      up: link.flags.includes('UP'),
      mtu: link.mtu,
      ...(link.address === undefined ? {} : { mac: link.address }),
      ...(link.link ? { peerName: link.link } : {}),
      ...(link.link_index === undefined ? {} : { peer: link.link_index }),
      ...(link.master === undefined ? {} : { master: link.master }),
      addresses: addressesOf(link, 'inet'),
      ...(hasIPv6(link) ? { ipv6Addresses: addressesOf(link, 'inet6') } : {}),
    }))
}

function hasIPv6(link: Pick<z.infer<typeof LINK>, 'addr_info'>): boolean {
  return addressesOf(link, 'inet6').length > 0
}

function addressesOf({ addr_info }: Pick<z.infer<typeof LINK>, 'addr_info'>, wanted: 'inet' | 'inet6'): string[] {
  return addr_info
    .filter(({ family, scope }) => family === wanted && scope !== 'link')
    .map(({ local, prefixlen }) => `${local}/${prefixlen}`)
}

type Kinded = Pick<z.infer<typeof LINK>, 'link_type' | 'linkinfo'>

export function kindOf({ link_type, linkinfo }: Kinded): string {
  if (link_type === 'loopback') return 'loopback'
  const kind = linkinfo?.info_kind ?? 'card'
  return kind === 'macvlan' ? `macvlan ${linkinfo?.info_data?.mode}` : kind
}
