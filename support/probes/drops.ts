import type { Host } from '../lab/host'

/** A place in the host's IPv4 rules where packets are dropped, and how many were so far. */
export interface Drop {
  readonly table: string
  /** `FORWARD (policy)` for what no rule of the chain has judged. */
  readonly chain: string
  /** What tells the rule from others of its chain. */
  readonly rule: string
  readonly packets: number
}

/** All of them, whichever iptables back end the engine wrote them with. */
export async function dropsOf(host: Host): Promise<Drop[]> {
  const saved = await Promise.all(
    ['nft', 'legacy'].map((back) => host.inNetwork([`iptables-${back}-save`, '--counters'])),
  )
  return saved.flatMap(({ stdout }) => readDrops(stdout))
}

/** Those that have dropped something since `before`, without their numbers. */
export function grown(before: readonly Drop[], now: readonly Drop[]): Readonly<Record<string, string>>[] {
  const known = new Map(before.map((drop) => [place(drop), drop.packets]))
  const more = now.filter((drop) => drop.packets > (known.get(place(drop)) ?? 0))
  const chains = new Map(more.map(({ table, chain }) => [`${table} ${chain}`, { TABLE: table, CHAIN: chain }]))
  return [...chains.values()]
}

export function readDrops(saved: string): Drop[] {
  let table = ''
  return saved.split('\n').flatMap((line): Drop[] => {
    if (line.startsWith('*')) table = line.slice(1)
    const [, ofPolicy = '', count = '0'] = /^:(\S+) DROP \[(\d+):/.exec(line) ?? []
    if (ofPolicy) return [{ table, chain: `${ofPolicy} (policy)`, rule: '', packets: Number(count) }]
    const [, packets = '0', chain = '', rule = ''] = /^\[(\d+):\d+\] -A (\S+) (.*)-j DROP\b/.exec(line) ?? []
    return chain ? [{ table, chain, rule, packets: Number(packets) }] : []
  })
}

function place({ table, chain, rule }: Drop): string {
  return `${table} ${chain} ${rule}`
}
