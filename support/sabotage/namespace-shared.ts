import { inOtherNetworks } from './other-networks'
import type { Sabotage } from './sabotage'

/** Made anew, with everything as it was but for its network mode, which it shares its host's network by. */
export const namespaceShared: Sabotage = {
  title: 'Containers are in the network namespace of their host',
  shows: 'ip link in the container shows the interfaces of the host, and the engine tells of the network "host".',
  reaches: {
    'these share a network namespace': 'All are in the namespace of their host.',
    '{thing} and {thing} share': 'All are in the namespace of their host.',
    'brctl shows of {host}': 'The bridge has no port, for the containers need none.',
    'the MAC addresses are': 'The container has no card of its own.',
    'the answers are':
      'The container is found, and asks, at the addresses of its host, without a resolver of the engine.',
    'the bridge {thing} of {host} has learnt': 'The bridge has no port, for the containers need none.',
    'the bridges of {host} have the ports': 'The bridge has no port, for the containers need none.',
    'the chain {thing} of the table {thing} on {host} has':
      'A container that is in the namespace of its host needs no rule.',
    'the containers are attached to': 'The container has the network mode host.',
    'the destination rules of {host} are': 'A container that is in the namespace of its host publishes nothing.',
    'the engine keeps the namespaces': 'What the engine keeps for the container leads to the namespace of its host.',
    'the engine of {host} tells': 'The container has the network mode host, without addresses.',
    'the engine tells of {thing}': 'The container has the network mode host, without addresses.',
    'the environment of {thing} has': 'A container in the namespace of its host has no link, and no variable of one.',
    'the hidden namespace of {thing} on {host} has':
      'No container is on the overlay network, so the host has no namespace for it.',
    'the host names are': 'The container is called like its host.',
    'the hosts file of {thing} names': 'The file is that of the host.',
    'the interfaces of {thing} are': 'The container has the interfaces of its host.',
    'the link {thing} of {host} has': 'The bridge has no port, and so no carrier.',
    'the listeners of {thing} are': 'The container sees the listeners of its host.',
    'the namespaces of {host} are': 'The file that somebody linked to the namespace of the container is gone with it.',
    'the neighbours of {thing} are': 'The containers have no MAC address of their own.',
    'the network {thing} lists': 'The container is on the network host.',
    'the peers of {thing} are': 'No container is on the overlay network, so nobody is told of it.',
    'the ports of the host that {thing} has are shared by':
      'A container that is in the namespace of its host publishes nothing.',
    'the published ports of {thing} are': 'A container that is in the namespace of its host publishes nothing.',
    'the resolvers are': 'The container asks the resolver of its host.',
    'the routes of {thing} are': 'The container has the routes of its host.',
    'the veth pairs of {host} are': 'The containers need no veth pair.',
    '{host} has gained the links': 'The containers need no veth pair.',
  },
  sparesHosts: true,
  beforeLook: (lab) => inOtherNetworks(lab, ({ borrows }) => (borrows ? undefined : 'host')),
}
