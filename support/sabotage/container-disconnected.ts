import type { Sabotage } from './sabotage'

/** From every network that its engine lets go of; a container in host mode stays where it is. */
export const containerDisconnected: Sabotage = {
  title: 'Containers have been disconnected from their networks',
  shows: 'docker inspect shows no network, and the container has a loopback interface and nothing else.',
  reaches: {
    'the containers are attached to': 'No container has a network.',
    'the bridges of {host} have the ports': "The bridge has lost the container's port.",
    'brctl shows of {host}': "The bridge has lost the containers' ports.",
    'the network {thing} lists': 'The network lists no container any more.',
    'the engine tells of {thing}': 'The engine tells of no address any more.',
    'the published ports of {thing} are': 'Ports are no longer published for a container without a network.',
    'the ports of the host that {thing} has are shared by':
      'Ports are no longer published for a container without a network.',
    'the destination rules of {host} are': "The rules for published ports go with the container's network.",
    'the chain {thing} of the table {thing} on {host} has':
      "The rule for an address goes with the container's network.",
    'the link {thing} of {host} has': 'Nothing is plugged into the bridge any more, so it has no carrier.',
    '{host} has gained the links': "The container's veth pair is gone.",
    'the veth pairs of {host} are': 'The veth pairs are gone.',
    'the MAC addresses are': 'The container has no card any more.',
    'the hosts file of {thing} names': "The lines for a container's addresses go with its networks.",
    'the environment of {thing} has': "The addresses in the variables are nobody's any more.",
    'the routes of {thing} are': "The routes go with the network's interface.",
    'the interfaces of {thing} are': 'The interface of the network is gone.',
    'the bridge {thing} of {host} has learnt': 'What a bridge has learnt of a port goes with it.',
    'the neighbours of {thing} are':
      "A container without a network has no neighbours, and the addresses that others have learnt of it are nobody's.",
    'the peers of {thing} are': 'A node on which no container is on the network any more is no peer in it.',
    'the engine of {host} tells': 'The engine tells nothing of a network that the container is not on any more.',
  },
  sparesHosts: true,
  async beforeLook({ hosts }) {
    for (const { engine } of hosts)
      for (const { Id, NetworkSettings } of await engine.api.listContainers({ all: true }))
        for (const name of Object.keys(NetworkSettings.Networks))
          await engine.api
            .getNetwork(name)
            .disconnect({ Container: Id, Force: true })
            .catch(() => undefined)
  },
}
