import { onHosts } from './places'
import type { Sabotage } from './sabotage'

const TEXT = `sysctl -w net.bridge.bridge-nf-call-iptables=1`

/** The switch of br_netfilter is the host's own, and takes effect at once. */
export const bridgedFramesFiltered: Sabotage = {
  title: 'Bridged frames are shown to iptables after all',
  shows: 'A rule or a policy of iptables decides over frames between two ports of one bridge.',
  reaches: {
    'the trace shows': 'The frames of a bridge meet rules that they should not be shown to.',
  },
  beforeAct: (lab) => onHosts(lab, TEXT),
}
