import { eventually } from '../eventually'
import type { Lan } from '../lab/lan'

/** One captured packet that carries an echo: the outermost and the innermost IPv4 addresses, and the tunnel's number. */
export interface Packet {
  readonly from: string
  readonly to: string
  readonly innerFrom: string
  readonly innerTo: string
  readonly echo: 'request' | 'reply'
  readonly udpPort?: string
  readonly vni?: string
}

export interface Capture {
  readonly packets: readonly Packet[]
  /** The capture file itself. */
  readonly pcap: Buffer
}

const FIELDS = ['ip.src', 'ip.dst', 'icmp.type', 'udp.dstport', 'vxlan.vni']

/** Captures what passes a port of the LAN while `act` runs. */
export async function captureWhile(lan: Lan, port: string, act: () => Promise<void>): Promise<Capture> {
  const file = `/tmp/capture-${Date.now()}-${port}`
  // immediate mode and one packet a write: otherwise the last packets are still in a buffer when the capture ends
  const start = `tcpdump --immediate-mode -U -n -i "$1" -w "$2.pcap" icmp or udp > "$2.log" 2>&1 & echo $! > "$2.pid"`
  await lan.must(['sh', '-c', start, 'capture', port, file])
  await eventually(
    () => lan.must(['cat', `${file}.log`]),
    (log) => log.includes('listening on'),
    { what: 'the capture to begin' },
  )
  await act()
  await lan.must([
    'sh',
    '-c',
    'kill -INT $(cat "$1.pid"); while kill -0 $(cat "$1.pid") 2>/dev/null; do sleep 0.02; done',
    'end',
    file,
  ])
  const decoded = await lan.must([
    'tshark',
    '-r',
    `${file}.pcap`,
    '-Y',
    'icmp',
    '-T',
    'fields',
    ...FIELDS.flatMap((field) => ['-e', field]),
  ])
  const pcap = Buffer.from(await lan.must(['base64', `${file}.pcap`]), 'base64')
  await lan.must(['sh', '-c', 'rm -f "$1".*', 'remove', file])
  return { packets: readPackets(decoded), pcap }
}

/** Reads tshark's fields; a field that occurs in several layers lists its values from the outermost inwards. */
export function readPackets(text: string): Packet[] {
  return text.split('\n').flatMap((line): Packet[] => {
    const [sources = '', destinations = '', types = '', ports = '', vnis = ''] = line.split('\t')
    const echo = types === '8' ? 'request' : types === '0' ? 'reply' : undefined
    if (!echo) return []
    const [from = '', innerFrom = from] = sources.split(',')
    const [to = '', innerTo = to] = destinations.split(',')
    const [udpPort] = ports.split(',')
    return [{ from, to, innerFrom, innerTo, echo, ...(udpPort ? { udpPort } : {}), ...(vnis ? { vni: vnis } : {}) }]
  })
}
