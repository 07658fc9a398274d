import { passingOver, relay } from './relay'
import type { Sabotage } from './sabotage'

/** Whoever asks for no network gets the default bridge. */
export const networkIgnored: Sabotage = {
  title: 'The engine passes over the network that a container states',
  shows: 'Every container is on the default bridge, whatever docker run said.',
  reaches: {
    'the answers are':
      'The container is on the default bridge, in a namespace of its own, and reaches whom one reaches from there.',
  },
  onHost: (lab, host) => relay(lab, host, { requests: passingOver('NetworkMode', 'NetworkingConfig') }),
}
