import { inOtherNetworks } from './other-networks'
import type { Sabotage } from './sabotage'

/** The counterpart for those who share a network on purpose. */
export const namespaceOwn: Sabotage = {
  title: 'Containers that should share a network namespace have one of their own',
  shows: 'A container of the network modes host and container has nothing but a loopback interface.',
  reaches: {
    'these share a network namespace': 'Each is in a namespace of its own.',
    '{thing} and {thing} share': 'Each is in a namespace of its own.',
  },
  sparesHosts: true,
  beforeLook: (lab) => inOtherNetworks(lab, ({ borrows }) => (borrows ? 'none' : undefined)),
}
