import type { Sabotage } from './sabotage'

/** The setting mtu of an engine, for its default bridge. */
export const engineMtu: Sabotage = {
  title: 'The default bridge has packets of 1400 bytes at most',
  shows: 'docker network inspect bridge and ip link show docker0 tell an MTU of 1400.',
  reaches: {
    'the driver options of {thing} are': 'The engine tells of the MTU that it was given.',
  },
  options: { mtu: 1400 },
}
