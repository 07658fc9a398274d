import type { Change } from '../change'
import { issue, pull, releaseNotes } from '../sources'

export const DEFAULT_BRIDGE: readonly Change[] = [
  {
    id: 'gateway-at-first-start',
    title: 'Is the gateway of the network bridge told after the first start of an engine?',
    values: [
      { range: '<23.0', says: 'no' },
      { range: '>=23.0', says: 'yes' },
    ],
    source: issue(26799),
  },
  {
    id: 'mac-of-docker0',
    title: 'Does the MAC address of docker0 begin with 02:42?',
    values: [
      { range: '<28.0', says: 'yes' },
      { range: '>=28.0', says: 'no' },
    ],
    source: pull(48808),
  },
  {
    id: 'mac-from-address',
    title: 'Is the MAC address of a container on a bridge made from its IPv4 address?',
    values: [
      { range: '<28.0', says: 'yes' },
      { range: '>=28.0', says: 'no' },
    ],
    source: pull(48808),
  },
  {
    id: 'mac-from-address-on-macvlan',
    title: 'Is the MAC address of a container on a macvlan network made from its IPv4 address?',
    values: [
      { range: '<28.0', says: 'yes' },
      { range: '>=28.0', says: 'no' },
    ],
    source: pull(48808),
  },
  {
    id: 'number-of-eth0',
    title: 'Has eth0 the first number that is free in its container?',
    values: [
      { range: '<28.0', says: 'no' },
      { range: '>=28.0', says: 'yes' },
    ],
    source: pull(49302),
  },
  {
    id: 'addresses-at-the-top',
    title: 'Does docker inspect tell the addresses on the default bridge at the top as well?',
    values: [
      { range: '<29.0', says: 'yes' },
      { range: '>=29.0', says: 'no' },
    ],
    source: releaseNotes('29'),
  },
]
