import { onHosts } from './places'
import type { Sabotage } from './sabotage'

const TEXT = `sysctl -w net.bridge.bridge-nf-call-iptables=1`

/** The switch of br_netfilter is the host's own, and takes effect at once. */
export const bridgedFramesFiltered: Sabotage = {
  title: 'Bridged frames are shown to iptables after all',
  shows: 'A rule or a policy of iptables decides over frames between two ports of one bridge.',
  reaches: {
    'the trace shows': 'The frames of a bridge meet rules that they should not be shown to.',
    'the answers are':
      "What a bridge passes from port to port meets the policy of the host's firewall, which is to drop.",
  },
  beforeAct: (lab) => onHosts(lab, TEXT),
}
