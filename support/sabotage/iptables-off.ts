import type { Sabotage } from './sabotage'

/** Both families. */
export const iptablesOff: Sabotage = {
  title: 'The engine writes no rules',
  shows:
    'There are no chains of Docker; networks are open to each other, nothing is masqueraded, proxies serve published ports.',
  reaches: {
    'the answers are': 'No rule keeps networks apart, masquerades, or leads to a published port.',
    'the chain {thing} of the table {thing} on {host} has': 'The engine writes no rule.',
    'the destination rules of {host} are': 'The engine writes no rule for a published port; its proxy alone opens it.',
    'the driver options of {thing} are': 'The option says that nothing is masqueraded.',
    'the forwarding of {host} is': 'An engine that writes no rules leaves the policy of the chain FORWARD as it is.',
    'the trace shows': 'There are no chains of the engine to pass.',
    'the {family} chains of {host} are': 'The engine makes no chain.',
  },
  options: { iptables: false, ip6tables: false },
}
