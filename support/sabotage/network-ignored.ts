import { passingOver, relay } from './relay'
import type { Sabotage } from './sabotage'

/** Whoever asks for no network gets the default bridge. */
export const networkIgnored: Sabotage = {
  title: 'The engine passes over the network that a container states',
  shows: 'Every container is on the default bridge, whatever docker run said.',
  reaches: {
    'the answers are':
      'The container is on the default bridge, in a namespace of its own, and reaches whom one reaches from there.',
    'the MAC addresses are': 'The container is on the default bridge.',
    'the bridges of {host} have the ports': 'The container is a port of docker0.',
    'the cable carried': 'The containers of two hosts are on no common network.',
    'the containers are attached to': 'The container is on the default bridge.',
    'the echo has passed these devices': 'The echo does not pass the network that was stated.',
    'the engine answers':
      'What the engine refuses on the network that was stated, it does on the default bridge, and the other way round.',
    'the engine of {host} tells':
      'The container is on the default bridge, and not on the network that it is asked about.',
    'the hidden namespace of {thing} on {host} has':
      'No container is on the overlay network, so the host has no namespace for it.',
    'the host names are': 'The container has a name of its own.',
    'the interfaces of {thing} are': 'The container has an interface on the default bridge.',
    'the network {thing} lists': 'The container is on the default bridge.',
    'the networks of {host} are': 'A node without a container on an overlay network does not list it.',
    'the peers of {thing} are': 'No container is on the overlay network, so nobody is told of it.',
    'the published ports of {thing} are': 'The port is published as on the default bridge.',
    'the resolvers are': 'A container of the default bridge has the resolver of its host.',
    'the routes of {thing} are': 'The routes lead through the default bridge.',
    'these share a network namespace': 'The container is in a namespace of its own.',
    '{host} has gained the links': 'The container has a veth pair, which it should not need.',
    '{thing} and {thing} share': 'The container is in a namespace of its own.',
    'its resolver answers': "The engine's resolver does not serve containers of the default bridge.",
    'the listeners of {thing} are': "The engine's resolver does not serve containers of the default bridge.",
  },
  onHost: (lab, host) => relay(lab, host, { requests: passingOver('NetworkMode', 'NetworkingConfig') }),
}
