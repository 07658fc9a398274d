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
    'the bridge {thing} of {host} has learnt': 'The bridge has learnt where one container more is.',
    'the chain {thing} of the table {thing} on {host} has':
      'The engine protects the address of one container more in the table raw.',
    'the hidden namespace of {thing} on {host} has': 'The bridge of the overlay network has one port more.',
    'the network {thing} has': 'The network has one container more.',
    'the network {thing} lists': 'The network lists one container more.',
    'the veth pairs of {host} are': 'The host has one veth pair more.',
    '{host} has gained the links': 'The host has one veth pair more.',
    'the interfaces of {thing} are': 'The host has one veth pair more.',
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
