import type { Host } from '../lab/host'

export const FAMILIES = { IPv4: 'iptables', IPv6: 'ip6tables' } as const
export type Family = keyof typeof FAMILIES

/** A rule of a chain, as far as features speak of it: what it is for, and what becomes of that. */
export interface ChainRule {
  readonly table: string
  readonly chain: string
  /** The interface that a packet came in by; `all but docker0` for a rule that excludes one. Absent: any. */
  readonly from?: string
  /** The address that it is sent to, with its prefix length. Absent: any. */
  readonly to?: string
  /** The rule's target, such as DROP. */
  readonly does: string
}

/** The rules of a host as iptables-save writes them, whichever back end the engine wrote them with. */
export async function savedRules(host: Host, family: Family): Promise<string> {
  const saved = await Promise.all(['nft', 'legacy'].map((back) => host.inNetwork([`${FAMILIES[family]}-${back}-save`])))
  return saved.map(({ stdout }) => stdout).join('\n')
}

/** The chains that Docker has made for itself, each with its table. */
export function readOwnChains(saved: string): { readonly table: string; readonly chain: string }[] {
  return inTables(saved, (line, table) => {
    const [, chain] = /^:(DOCKER\S*) /.exec(line) ?? []
    return chain ? [{ table, chain }] : []
  })
}

export function readChainRules(saved: string): ChainRule[] {
  return inTables(saved, (line, table) => {
    const [, chain = '', does = ''] = /^-A (\S+) .*?-j (\S+)/.exec(line) ?? []
    const [, not, device] = /(?:(!) )?-i (\S+)/.exec(line) ?? []
    const [, to] = /(?<!! )-d (\S+)/.exec(line) ?? []
    const from = device && (not ? `all but ${device}` : device)
    return chain ? [{ table, chain, does, ...(from ? { from } : {}), ...(to ? { to } : {}) }] : []
  })
}

function inTables<T>(saved: string, read: (line: string, table: string) => readonly T[]): T[] {
  let table = ''
  return saved.split('\n').flatMap((line) => {
    if (line.startsWith('*')) table = line.slice(1)
    return [...read(line, table)]
  })
}
