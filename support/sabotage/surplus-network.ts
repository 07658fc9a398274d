import type { Sabotage } from './sabotage'

/** Asked of each engine, as anybody may who can reach it. */
export const surplusNetwork: Sabotage = {
  title: 'There is one network too many',
  shows: 'docker network ls shows a network "surplus", and the host has a bridge and a route for it.',
  async beforeLook({ hosts }) {
    for (const { engine } of hosts)
      await engine.api.createNetwork({
        Name: 'surplus',
        Labels: { foo: 'bar' },
        IPAM: { Config: [{ Subnet: '10.112.0.0/24' }] },
      })
  },
}
