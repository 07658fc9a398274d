import { everywhere } from './places'
import type { Sabotage } from './sabotage'

const TEXT = `iptables-nft -t raw -I PREROUTING -p icmp -j DROP; iptables-nft -t raw -I OUTPUT -p icmp -j DROP`

/** In the first table of all, so that no rule of an engine comes before it. */
export const icmpDropped: Sabotage = {
  title: 'Echoes are dropped',
  shows: 'ping waits in vain from everywhere to everywhere, while pages are opened as ever.',
  reaches: {
    'the answers are': 'No echo is answered.',
  },
  beforeAct: (lab) => everywhere(lab, TEXT),
}
