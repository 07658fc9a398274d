import type { Sabotage } from './sabotage'

/** What leaves the host keeps the address of the container that sent it, to which nobody has a route back. */
export const masqueradeSkipped: Sabotage = {
  title: 'The host does not masquerade',
  async onHost(_lab, host) {
    await host.inNetwork(['iptables-nft', '-t', 'nat', '-I', 'POSTROUTING', '-j', 'ACCEPT'])
  },
}
