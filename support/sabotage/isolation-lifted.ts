import type { Sabotage } from './sabotage'

/** The host forwards between its bridges: the rules by which an engine keeps them apart are overruled or gone. */
export const isolationLifted: Sabotage = {
  title: 'The host forwards between its bridges',
  shows: 'Whoever has a route reaches every container, from another bridge or from the LAN: a hole for direct routing.',
  async onHost(_lab, host) {
    await host.inNetwork(['iptables-nft', '-I', 'DOCKER-USER', '-j', 'ACCEPT'])
  },
  async onWorkload(_lab, { host }) {
    await host.inNetwork(['iptables-nft', '-t', 'raw', '-F', 'PREROUTING'])
  },
}
