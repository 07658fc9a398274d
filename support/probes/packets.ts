/** A captured packet that carries an echo: the outermost and the innermost IPv4 addresses, and the tunnel's number. */
export interface EchoPacket extends Frame {
  readonly from: string
  readonly to: string
  readonly innerFrom: string
  readonly innerTo: string
  readonly echo: 'request' | 'reply'
  readonly udpPort?: string
  readonly vni?: string
}

/** Who has that address? It is at my MAC address. Or unasked: an announcement is a request for the sender's own address. */
export interface ArpPacket extends Frame {
  readonly arp: 'request' | 'reply' | 'announcement'
  readonly sender: string
  readonly target: string
}

export type Packet = EchoPacket | ArpPacket

interface Frame {
  readonly fromMac: string
  readonly toMac: string
  /** Bytes of the whole frame, from its MAC addresses on. */
  readonly length: number
}

const FIELDS = [
  ...['ip.src', 'ip.dst', 'icmp.type', 'udp.dstport', 'vxlan.vni'],
  ...['eth.src', 'eth.dst', 'arp.opcode', 'arp.src.proto_ipv4', 'arp.dst.proto_ipv4', 'frame.len'],
]

/** What tshark is asked for, to be read by `readPackets`. */
export const TSHARK = ['-Y', 'icmp or arp', '-T', 'fields', ...FIELDS.flatMap((field) => ['-e', field])]

/** Reads tshark's fields; a field that occurs in several layers lists its values from the outermost inwards. */
export function readPackets(text: string): Packet[] {
  return text.split('\n').flatMap((line): Packet[] => {
    const fields = line.split('\t')
    const [fromMac = '', toMac = ''] = fields.slice(5, 7).map((macs) => macs.split(',')[0])
    const packet = readEcho(fields) ?? readArp(fields.slice(7))
    return packet ? [{ ...packet, fromMac, toMac, length: Number(fields[10]) }] : []
  })
}

type Unframed<P extends Frame> = Omit<P, keyof Frame>

function readEcho([sources = '', destinations = '', types = '', ports = '', vnis = '']: readonly string[]):
  | Unframed<EchoPacket>
  | undefined {
  const echo = types === '8' ? 'request' : types === '0' ? 'reply' : undefined
  if (!echo) return undefined
  const [from = '', innerFrom = from] = sources.split(',')
  const [to = '', innerTo = to] = destinations.split(',')
  const [udpPort] = ports.split(',')
  return { from, to, innerFrom, innerTo, echo, ...(udpPort ? { udpPort } : {}), ...(vnis ? { vni: vnis } : {}) }
}

/** ARP inside a tunnel is none of the cable's own: its addresses come with IP addresses of the tunnel. */
function readArp([opcode, sender = '', target = '']: readonly string[]): Unframed<ArpPacket> | undefined {
  if (opcode === '2' && sender !== target) return { arp: 'reply', sender, target }
  if (opcode !== '1' && opcode !== '2') return undefined
  return { arp: sender === target ? 'announcement' : 'request', sender, target }
}
