import type { Sabotage } from './sabotage'

/** The subnets that the documents show are the first of the default pools. */
export const otherPools: Sabotage = {
  title: 'The engine takes its addresses from other pools',
  shows: 'docker0 is 10.201.0.1/16, and the first network is 10.202.0.0/24.',
  reaches: {
    'the containers are attached to': 'The addresses are those of another pool.',
    'the interfaces of {thing} are': 'The addresses are those of another pool.',
    'the network {thing} has': 'The addresses are those of another pool.',
    'the routes of {thing} are': 'The addresses are those of another pool.',
    'the answers are': 'Who was given an address of the usual subnet by hand is on another one than the containers.',
    'the engine tells of {thing}': 'The addresses are those of another pool.',
    'the link {thing} of {host} has': 'The addresses are those of another pool.',
    'the engine answers': 'The subnet that was to overlap with another one does not.',
  },
  options: {
    bip: '10.201.0.1/16',
    'default-address-pools': [{ base: '10.202.0.0/16', size: 24 }],
  },
}
