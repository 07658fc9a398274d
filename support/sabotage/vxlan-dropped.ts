import type { Sabotage } from './sabotage'

/** The port is that of the engines' VXLAN devices. Dropped where the LAN's bridge forwards, so both hosts still send. */
export const vxlanDropped: Sabotage = {
  title: 'The LAN drops VXLAN',
  shows: 'Containers of an overlay network reach those of their own host only, though the hosts reach each other.',
  reaches: {
    'the answers are': 'What goes to another host is lost on the cable.',
  },
  async onLan({ lan }) {
    await lan.must([
      'sh',
      '-ec',
      'nft add table bridge fault; nft add chain bridge fault forward "{ type filter hook forward priority 0; }"; nft add rule bridge fault forward udp dport 4789 drop',
    ])
  },
}
