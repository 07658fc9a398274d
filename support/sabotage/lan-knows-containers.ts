import type { Sabotage } from './sabotage'

/** The networks that features use most, by way of the hosts that have them there. */
const ROUTES = [
  ['172.17.0.0/16', '10.66.0.11'],
  ['10.20.0.0/24', '10.66.0.11'],
  ['10.30.0.0/24', '10.66.0.12'],
] as const

export const lanKnowsContainers: Sabotage = {
  title: 'The router of the LAN has routes to the networks of containers',
  shows: 'A packet for an address of a container comes to its host, where it should have been told unreachable.',
  reaches: {
    'the answers are': 'The packet is passed on to the host of the container, so nobody says that there is no way.',
  },
  async onLan({ lan }) {
    for (const [subnet, host] of ROUTES) await lan.must(['ip', 'route', 'add', subnet, 'via', host])
  },
}
