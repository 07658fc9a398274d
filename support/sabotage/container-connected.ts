import type { Sabotage } from './sabotage'

const NAME = 'surplus'

/** The network is made for it. Containers that can join none, such as those in host mode, stay as they are. */
export const containerConnected: Sabotage = {
  title: 'Containers have been connected to one more network',
  shows: 'docker inspect shows the network "surplus" in each container, also in stopped ones.',
  reaches: {
    'the containers are attached to': 'Each container has one network more.',
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
