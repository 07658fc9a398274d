import { inOtherNetworks } from './other-networks'
import type { Sabotage } from './sabotage'

/** Made anew, with everything as it was but for its network mode, which it shares its host's network by. */
export const namespaceShared: Sabotage = {
  title: 'Containers are in the network namespace of their host',
  shows: 'ip link in the container shows the interfaces of the host, and the engine tells of the network "host".',
  reaches: {
    'these share a network namespace': 'All are in the namespace of their host.',
    '{thing} and {thing} share': 'All are in the namespace of their host.',
  },
  sparesHosts: true,
  beforeLook: (lab) => inOtherNetworks(lab, ({ borrows }) => (borrows ? undefined : 'host')),
}
