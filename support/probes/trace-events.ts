/** A packet's way through a host: each chain that it came through, in order, and where it was judged at last. */
export interface TracedPacket {
  readonly from: string
  readonly to: string
  readonly chains: readonly { readonly table: string; readonly chain: string }[]
}

/** The chains that the kernel itself calls, at its five hooks. */
export const HOOKS: readonly string[] = ['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING']

const NFT_PACKET = /^PACKET: \d+ ([0-9a-f]+) .*?SRC=(\S+) DST=(\S+)/
const NFT_EVENT = /^ ?TRACE: \d+ ([0-9a-f]+) (\w+):([\w-]+):\w+(?::0x[0-9a-f]+)?(?::(\w+)(?::([\w-]+))?)?/

/** Reads what `xtables-monitor --trace` prints: lines of several packets at once, told apart by a number. */
export function readNftTrace(text: string): TracedPacket[] {
  const packets = new Map<string, { from: string; to: string; chains: { table: string; chain: string }[] }>()
  for (const line of text.split('\n')) {
    const [, packetId, from = '', to = ''] = NFT_PACKET.exec(line) ?? []
    if (packetId && !packets.has(packetId)) packets.set(packetId, { from, to, chains: [] })
    const [, id = '', table = '', chain = '', verdict = '', target = ''] = NFT_EVENT.exec(line) ?? []
    const chains = packets.get(id)?.chains
    chains?.push({ table, chain })
    if (verdict === 'JUMP' || verdict === 'GOTO') chains?.push({ table, chain: target })
  }
  return [...packets.values()]
}

const LEGACY_PREFIX = /^TRACE: (\w+):([\w-]+):/

/**
 * Reads what tshark tells of the messages of the old back end: prefix, addresses, ICMP type and number. They carry no
 * number of the packet: requests and replies are told apart by their addresses.
 */
export function readLegacyTrace(text: string): TracedPacket[] {
  const packets = new Map<string, { from: string; to: string; chains: { table: string; chain: string }[] }>()
  for (const line of text.split('\n')) {
    const [prefix = '', from = '', to = '', type, number] = line.split('\t')
    const [, table, chain] = LEGACY_PREFIX.exec(prefix) ?? []
    if (!table || !chain) continue
    const id = [from, to, type, number].join(' ')
    const packet = packets.get(id) ?? { from, to, chains: [] }
    packet.chains.push({ table, chain })
    packets.set(id, packet)
  }
  return [...packets.values()]
}
