import type { Sabotage } from './sabotage'

/** Asked of each engine, as anybody may who can reach it. */
export const surplusNetwork: Sabotage = {
  title: 'There is one network too many',
  shows: 'docker network ls shows a network "surplus", and the host has a bridge and a route for it.',
  reaches: {
    '{host} has gained the links': 'The host has one bridge more.',
    'the interfaces of {thing} are': 'The host has one bridge more.',
    'brctl shows of {host}': 'The host has one bridge more.',
    'the bridges of {host} have the ports': 'The host has one bridge more.',
    'the networks of {host} are': 'The engine lists one network more.',
    '{host} lists the networks by': 'The engine lists one network more.',
    'the routes of {thing} are': 'The host has a route to one network more.',
  },
  sparesHosts: true,
  async beforeLook({ hosts }) {
    for (const { engine } of hosts)
      await engine.api.createNetwork({
        Name: 'surplus',
        Labels: { foo: 'bar' },
        IPAM: { Config: [{ Subnet: '10.112.0.0/24' }] },
      })
  },
}
