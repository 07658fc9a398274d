import type { Sabotage } from './sabotage'

/** The hosts get a route to the address of each container that an engine tells of, through the bridge of its network. */
export const containerRoutesAdded: Sabotage = {
  title: 'The host has a route of its own to each container',
  shows: 'ip route shows lines for single addresses of containers, which come before the routes to whole subnets.',
  reaches: {
    'the answers are':
      'The host finds a container by a route to its very address, where the route to its subnet leads elsewhere.',
  },
  async beforeAct({ lan, hosts }) {
    for (const { engine, machine } of hosts)
      for (const { NetworkSettings } of await engine.api.listContainers())
        for (const [name, { IPAddress, NetworkID }] of Object.entries(NetworkSettings.Networks)) {
          if (!IPAddress) continue
          const bridge = name === 'bridge' ? 'docker0' : `br-${NetworkID.slice(0, 12)}`
          await lan.exec(['nsenter', `--net=${machine.netns}`, 'ip', 'route', 'add', `${IPAddress}/32`, 'dev', bridge])
        }
  },
}
