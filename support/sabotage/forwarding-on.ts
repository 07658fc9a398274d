import { onHosts } from './places'
import type { Sabotage } from './sabotage'

/** As an engine does it when it starts, and everybody may who administers the machine. */
export const forwardingOn: Sabotage = {
  title: 'The hosts forward after all',
  shows: 'sysctl net.ipv4.ip_forward prints 1, and a container reaches what is behind its host.',
  reaches: {
    'the answers are': 'The host passes on what should end there.',
    'the forwarding of {host} is':
      'An engine that finds forwarding on leaves the policy of the chain FORWARD as it is.',
  },
  beforeAct: (lab) => onHosts(lab, 'sysctl -w net.ipv4.ip_forward=1'),
}
