import type { Sabotage } from './sabotage'

const NAME = 'surplus'

/** The network is made for it. Containers that can join none, such as those in host mode, stay as they are. */
export const containerConnected: Sabotage = {
  title: 'Containers have been connected to one more network',
  shows: 'docker inspect shows the network "surplus" in each container, also in stopped ones.',
  reaches: {
    'the containers are attached to': 'Each container has one network more.',
    'the bridges of {host} have the ports': 'There is one bridge more.',
    'brctl shows of {host}': 'There is one bridge more.',
    '{host} has gained the links': 'The bridge of the new network is there, and a veth pair for each container.',
    'the engine tells of {thing}': 'The engine tells of an address on the new network.',
    'the interfaces of {thing} are': 'The container has one interface more, and the host one bridge more.',
    'the networks of {host} are': 'There is one network more.',
    '{host} lists the networks by': 'There is one network more.',
    'the MAC addresses are': 'The container has one card more.',
    'the hosts file of {thing} names': 'The hosts file has a line for the address on the new network.',
    'the routes of {thing} are': 'There is a route to the subnet of the new network.',
    'the veth pairs of {host} are': 'Each container has one veth pair more.',
    'the chain {thing} of the table {thing} on {host} has': 'There is a rule for the address on the new network.',
    'the published ports of {thing} are':
      'The port goes through the new network, whose name comes first, on the addresses that this one takes.',
    'the resolvers are': "A network of the user's brings the engine's resolver with it.",
    'the listeners of {thing} are': "A network of the user's brings the engine's resolver with it.",
  },
  sparesHosts: true,
  async beforeLook({ hosts }) {
    for (const { engine } of hosts) {
      await engine.api.createNetwork({ Name: NAME, IPAM: { Config: [{ Subnet: '10.112.0.0/24' }] } })
      for (const { Id } of await engine.api.listContainers({ all: true }))
        await engine.api
          .getNetwork(NAME)
          .connect({ Container: Id })
          .catch(() => undefined)
    }
  },
}
