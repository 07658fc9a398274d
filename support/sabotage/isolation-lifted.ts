import type { Sabotage } from './sabotage'

/** The host forwards between its bridges: the rules by which an engine keeps them apart are overruled or gone. */
export const isolationLifted: Sabotage = {
  title: 'The host forwards between its bridges',
  shows: 'Whoever has a route reaches every container, from another bridge or from the LAN: a hole for direct routing.',
  reaches: {
    'the answers are': 'The host passes on to a container what comes from another bridge or from the LAN.',
    'the chain {thing} of the table {thing} on {host} has':
      'DOCKER-USER has a rule that accepts everything, and the table raw has none.',
    'the trace shows': 'A rule in DOCKER-USER decides, before the chains of the engine.',
  },
  async onHost(_lab, host) {
    await host.inNetwork(['iptables-nft', '-I', 'DOCKER-USER', '-j', 'ACCEPT'])
  },
  async onWorkload(_lab, { host }) {
    await host.inNetwork(['iptables-nft', '-t', 'raw', '-F', 'PREROUTING'])
  },
}
