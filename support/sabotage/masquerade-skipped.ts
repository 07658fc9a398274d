import type { Host } from '../lab/host'
import type { Sabotage } from './sabotage'

/** What leaves the host keeps the address of the container that sent it, to which nobody has a route back. */
export const masqueradeSkipped: Sabotage = {
  title: 'The host does not masquerade',
  shows: 'What a container sends out of the host gets no answer, or is seen to come from an address that nobody knows.',
  reaches: {
    'the answers are': 'The computer outside sees the address of the container, or its answer finds no way back.',
  },
  async onHost(_lab, host) {
    await acceptFirst(host)
  },
  // an engine puts the rule of a new network before all others
  async onWorkload(_lab, { host }) {
    await acceptFirst(host)
  },
}

async function acceptFirst(host: Host): Promise<void> {
  const change = (verb: string) => ['iptables-nft', '-t', 'nat', verb, 'POSTROUTING', '-j', 'ACCEPT']
  await host.inNetwork(change('-D'))
  await host.inNetwork(change('-I'))
}
