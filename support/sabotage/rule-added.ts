import { mendHosts, onHosts } from './places'
import type { Sabotage } from './sabotage'

const CHAINS = ['filter DOCKER-USER', 'nat DOCKER', 'raw PREROUTING']
const rules = (change: '-I' | '-D') =>
  CHAINS.map((chain) => chain.split(' '))
    .map(([table, chain]) => `iptables-nft -t ${table} ${change} ${chain} -s 192.0.2.66 -j RETURN 2>/dev/null || true`)
    .join('; ')

/** It returns, and so changes nothing: only who reads the chains can see it. */
export const ruleAdded: Sabotage = {
  title: 'A rule of somebody else stands in the chains',
  shows: 'iptables -S shows a rule that no engine has written, in the tables filter, nat and raw.',
  reaches: {
    'the chain {thing} of the table {thing} on {host} has': 'The chain has a rule that no engine has written.',
  },
  sparesHosts: true,
  async beforeLook(lab, undo) {
    await onHosts(lab, rules('-I'))
    mendHosts(lab, undo, rules('-D'))
  },
}
