import type { Sabotage } from './sabotage'

/** From every network that its engine lets go of; a container in host mode stays where it is. */
export const containerDisconnected: Sabotage = {
  title: 'Containers have been disconnected from their networks',
  shows: 'docker inspect shows no network, and the container has a loopback interface and nothing else.',
  reaches: {
    'the containers are attached to': 'No container has a network.',
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
