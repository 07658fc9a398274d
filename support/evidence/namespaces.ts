import { z } from 'zod'
import { FALLBACKS, kindOf } from '../probes/links'
import type { Interface, Namespace } from '../topology-state'

const LINK = z.object({
  ifindex: z.number(),
  ifname: z.string(),
  flags: z.array(z.string()),
  link_type: z.string(),
  address: z.string().optional(),
  link_index: z.number().optional(),
  link_netnsid: z.number().optional(),
  link: z.string().nullish(),
  master: z.string().optional(),
  linkinfo: z
    .object({
      info_kind: z.string().optional(),
      info_data: z.object({ mode: z.string().optional(), id: z.unknown().optional() }).loose().optional(),
    })
    .optional(),
  addr_info: z.array(z.object({ local: z.string(), prefixlen: z.number(), scope: z.string() }).loose()),
})
const ROUTE = z.object({ dst: z.string(), gateway: z.string().optional(), dev: z.string() })
const NEIGHBOUR = z.object({ name: z.string(), id: z.number() })

/** A place where a namespace is seen: a file of a machine, as the lab's `lan` container sees it. */
export interface Place {
  readonly machine: string
  readonly inode: string
  readonly path: string
}

/** A network namespace by the inode of its files. `peer` of an interface is the inode and number of the other end. */
export interface SeenNamespace {
  readonly inode: string
  readonly interfaces: readonly SeenInterface[]
  readonly routes: Namespace['routes']
}

export interface SeenInterface extends Omit<Interface, 'peer' | 'network'> {
  readonly peer?: { readonly inode: string; readonly number?: number; readonly name?: string }
}

export interface SeenLab {
  readonly places: readonly Place[]
  readonly namespaces: readonly SeenNamespace[]
  /** The lines of each machine's NAT table, as `iptables-save` writes them. */
  readonly nat: ReadonlyMap<string, string>
}

/** Reads what `topology.sh` printed. A section that nothing was said in is of a file that is no namespace any more. */
export function readNamespaces(text: string): SeenLab {
  const [head = '', ...sections] = text.split(/^=== /m)
  const nat = new Map<string, string>()
  for (const [, machine = '', rule] of head.matchAll(/^nat (\S+) (.*)$/gm))
    nat.set(machine, `${nat.get(machine) ?? ''}${rule}\n`)
  const places = [...head.matchAll(/^place (\S+) (\d+) (.*)$/gm)].map(([, machine = '', inode = '', path = '']) => ({
    machine,
    inode,
    path,
  }))
  return { places, nat, namespaces: sections.map(readSection).filter(({ interfaces }) => interfaces.length > 0) }
}

function readSection(section: string): SeenNamespace {
  const [inode = '', ...lines] = section.split('\n')
  const items = lines.filter((line) => line.startsWith('[')).flatMap((line) => JSON.parse(line) as object[])
  const neighbours = new Map(
    items
      .filter((item) => 'name' in item && 'id' in item)
      .map((item) => [NEIGHBOUR.parse(item).id, NEIGHBOUR.parse(item).name]),
  )
  const links = items.filter((item) => 'ifindex' in item).map((item) => LINK.parse(item))
  return {
    inode,
    interfaces: links.map((link) => readLink(link, inode, neighbours)).filter(({ kind }) => !FALLBACKS.has(kind)),
    routes: items
      .filter((item) => 'dst' in item && 'dev' in item)
      .map((item) => ROUTE.parse(item))
      .map(({ dst, gateway, dev }) => ({ to: dst, ...(gateway ? { via: gateway } : {}), through: dev })),
  }
}

function readLink(link: z.infer<typeof LINK>, own: string, neighbours: ReadonlyMap<number, string>): SeenInterface {
  const {
    ifindex,
    ifname,
    flags,
    address,
    link_index,
    link_netnsid,
    link: peerName,
    master,
    linkinfo,
    addr_info,
  } = link
  const inode = link_netnsid === undefined ? own : neighbours.get(link_netnsid)
  const isPair = inode !== undefined && (link_index !== undefined || typeof peerName === 'string')
  const id = linkinfo?.info_data?.id
  const isVxlan = linkinfo?.info_kind === 'vxlan'
  return {
    number: ifindex,
    name: ifname,
    kind: kindOf(link),
    up: flags.includes('UP'),
    ...(address === undefined ? {} : { mac: address }),
    addresses: addr_info.filter(({ scope }) => scope !== 'link').map(({ local, prefixlen }) => `${local}/${prefixlen}`),
    ...(master === undefined ? {} : { master }),
    ...(isPair
      ? {
          peer: {
            inode,
            ...(link_index === undefined ? {} : { number: link_index }),
            ...(typeof peerName === 'string' ? { name: peerName } : {}),
          },
        }
      : {}),
    ...(isVxlan && typeof id === 'number' ? { vni: id } : {}),
  }
}
