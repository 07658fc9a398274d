import { mendHosts, onHosts } from './places'
import type { Sabotage } from './sabotage'

const RULE = 'INPUT ! -i lo -m conntrack --ctstate NEW -j DROP'

/** Before all rules for what is addressed to the host itself. Its own loopback traffic passes. */
export const hostClosed: Sabotage = {
  title: 'The host lets nothing in',
  shows:
    'Nobody opens a page of the host or gets an echo from it, its containers included; what it forwards is not touched.',
  reaches: {
    'the answers are': 'The host answers nobody.',
    'its resolver answers':
      "The question to the host is dropped and not refused, so that the engine's resolver waits in vain.",
  },
  sparesHosts: true,
  async beforeAct(lab, undo) {
    await onHosts(lab, `iptables-nft -I ${RULE}`)
    mendHosts(lab, undo, `iptables-nft -D ${RULE}`)
  },
}
