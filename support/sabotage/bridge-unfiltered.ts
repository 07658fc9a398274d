import type { Sabotage } from './sabotage'

/** What a bridge forwards from port to port is not shown to iptables: rules between containers of one bridge do nothing. */
export const bridgeUnfiltered: Sabotage = {
  title: 'Bridges forward without asking iptables',
  shows: 'What iptables would drop between two containers of one bridge passes.',
  reaches: {
    'the answers are': 'Frames arrive that iptables would have dropped between two ports of a bridge.',
    'the trace shows': 'The frames of a bridge meet no rule.',
  },
  async onWorkload(_lab, { host }) {
    await host.inNetwork(['sysctl', '-w', 'net.bridge.bridge-nf-call-iptables=0'])
  },
}
