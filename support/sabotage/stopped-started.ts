import type { Sabotage } from './sabotage'

/** Those that cannot start stay as they are. */
export const stoppedStarted: Sabotage = {
  title: 'Stopped containers have been started again',
  shows: 'docker ps shows containers that should not run.',
  reaches: {
    'the states are': 'The container runs.',
    'the link {thing} of {host} has': 'The bridge has a carrier, because a container is plugged into it.',
    'the network {thing} lists': 'A container is listed that should not run.',
    'the engine keeps the namespaces': 'The engine keeps a namespace of a container that should not run.',
  },
  sparesHosts: true,
  async beforeLook({ hosts }) {
    for (const { engine } of hosts)
      for (const { Id, State } of await engine.api.listContainers({ all: true }))
        if (State !== 'running')
          await engine.api
            .getContainer(Id)
            .start()
            .catch(() => undefined)
  },
}
