import { everywhere, mendHosts } from './places'
import type { Sabotage } from './sabotage'

const CHAINS = ['PREROUTING', 'OUTPUT']
const drop = (change: '-I' | '-D') =>
  CHAINS.map((chain) => `iptables-nft -t raw ${change} ${chain} -p icmp -j DROP`).join('; ')

/** In the first table of all, so that no rule of an engine comes before it. */
export const icmpDropped: Sabotage = {
  title: 'Echoes are dropped',
  shows: 'ping waits in vain from everywhere to everywhere, while pages are opened as ever.',
  reaches: {
    'the answers are': 'No echo is answered.',
    'its resolver answers':
      "The refusal of the question is an ICMP message, so that the engine's resolver waits in vain.",
  },
  sparesHosts: true,
  async beforeAct(lab, undo) {
    await everywhere(lab, drop('-I'))
    mendHosts(lab, undo, drop('-D'))
  },
}
