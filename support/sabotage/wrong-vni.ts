import type { Sabotage } from './sabotage'

/** The VNI stands in the datagram behind the UDP header and four bytes of VXLAN's own. The LAN's bridge writes another one. */
const REWRITE = `nft add table bridge relabel
  nft add chain bridge relabel forward "{ type filter hook forward priority 0; }"
  nft add rule bridge relabel forward udp dport 4789 @th,96,24 set 0x00beef`

export const wrongVni: Sabotage = {
  title: 'Tunnels have another number than their network',
  shows: 'VXLAN datagrams arrive with the VNI 48879; the host knows no such network, and drops them.',
  reaches: {
    'the answers are': 'The other host knows no network of that number, and drops what comes.',
  },
  async onLan({ lan }) {
    await lan.must(['sh', '-ec', REWRITE])
  },
}
