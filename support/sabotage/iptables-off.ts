import type { Sabotage } from './sabotage'

/** Both families. */
export const iptablesOff: Sabotage = {
  title: 'The engine writes no rules',
  shows:
    'There are no chains of Docker; networks are open to each other, nothing is masqueraded, proxies serve published ports.',
  reaches: {
    'the answers are': 'No rule keeps networks apart, masquerades, or leads to a published port.',
  },
  options: { iptables: false, ip6tables: false },
}
