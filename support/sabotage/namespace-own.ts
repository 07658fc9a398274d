import { inOtherNetworks } from './other-networks'
import type { Sabotage } from './sabotage'

/** The counterpart for those who share a network on purpose. */
export const namespaceOwn: Sabotage = {
  title: 'Containers that should share a network namespace have one of their own',
  shows: 'A container of the network modes host and container has nothing but a loopback interface.',
  reaches: {
    'these share a network namespace': 'Each is in a namespace of its own.',
    '{thing} and {thing} share': 'Each is in a namespace of its own.',
    'the answers are': 'The container listens at the address of its host no more.',
    'the containers are attached to': 'The container has the network mode none.',
    'the host names are': 'The container is called by its own id.',
  },
  sparesHosts: true,
  beforeLook: (lab) => inOtherNetworks(lab, ({ borrows }) => (borrows ? 'none' : undefined)),
}
