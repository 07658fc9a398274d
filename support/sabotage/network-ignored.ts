import { passingOver, relay } from './relay'
import type { Sabotage } from './sabotage'

/** Whoever asks for no network gets the default bridge. */
export const networkIgnored: Sabotage = {
  title: 'The engine passes over the network that a container states',
  shows: 'Every container is on the default bridge, whatever docker run said.',
  onHost: (lab, host) => relay(lab, host, { requests: passingOver('NetworkMode', 'NetworkingConfig') }),
}
