import { WORKLOAD_REFERENCE } from '../images/workload-image'
import type { Sabotage } from './sabotage'

const OWN_ONLY = new Set(['host', 'none', 'ingress'])

/** On each network that containers can be started on, in alphabetical order. */
export const surplusContainer: Sabotage = {
  title: 'On each network there is one container too many',
  shows:
    'docker network inspect lists a container that nobody of this scenario has started, and its bridge has a port for it.',
  reaches: {
    'the bridges of {host} have the ports': 'The bridge has one port more.',
    'brctl shows of {host}': 'The bridge has one port more.',
    'the network {thing} lists': 'The network lists one container more.',
    'the link {thing} of {host} has': 'The bridge has a carrier, because something is plugged into it.',
  },
  sparesHosts: true,
  async beforeLook({ hosts }) {
    for (const { engine } of hosts) {
      const names = (await engine.api.listNetworks()).map(({ Name }) => Name).filter((name) => !OWN_ONLY.has(name))
      for (const name of names.sort()) {
        const options = { Image: WORKLOAD_REFERENCE, Cmd: ['stay'], HostConfig: { NetworkMode: name } }
        // an overlay network may not be for containers that are started by hand
        const started = await engine.api.createContainer({ ...options, name: `surplus-${name}` })
        await started.start().catch(() => started.remove())
      }
    }
  },
}
