import { onHosts } from './places'
import type { Sabotage } from './sabotage'

const FORWARDING = ['sysctl', '-w']
const SETTING = 'net.ipv4.ip_forward'

/** On the hosts and on the router of the LAN. An engine only switches it on, when it makes a network: this comes later. */
export const forwardingOff: Sabotage = {
  title: 'Nobody forwards packets',
  shows: 'What is addressed elsewhere ends at the host or at the router, without a word.',
  reaches: {
    'the answers are': 'What is addressed beyond the host, or beyond the router, ends there.',
    'the forwarding of {host} is': 'The host does not forward.',
  },
  async beforeAct(lab, undo) {
    await onHosts(lab, `sysctl -w ${SETTING}=0`)
    await lab.lan.must([...FORWARDING, `${SETTING}=0`])
    undo.defer(async () => {
      await lab.lan.must([...FORWARDING, `${SETTING}=1`])
    })
  },
}
