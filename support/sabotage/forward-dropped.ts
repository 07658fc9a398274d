import { mendHosts, onHosts } from './places'
import type { Sabotage } from './sabotage'

const RULE = 'FORWARD -j DROP'

/** Before all rules of an engine, also for frames that a bridge forwards and br_netfilter shows. */
export const forwardDropped: Sabotage = {
  title: 'The host drops what it is to forward',
  shows:
    'Containers have addresses and routes, but nothing passes the host: neither out, nor in, nor from bridge to bridge.',
  reaches: {
    'the answers are': 'What has to pass the host gets no answer.',
  },
  sparesHosts: true,
  async beforeAct(lab, undo) {
    await onHosts(lab, `iptables-nft -I ${RULE}`)
    mendHosts(lab, undo, `iptables-nft -D ${RULE}`)
  },
}
