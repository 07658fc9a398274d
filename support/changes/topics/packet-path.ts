import type { Change } from '../change'
import { pull } from '../sources'

export const PACKET_PATH: readonly Change[] = [
  {
    id: 'announcements',
    title: 'Is a new container announced to its neighbours, three times?',
    values: [
      { range: '<28.0', says: 'no' },
      { range: '>=28.0', says: 'yes' },
    ],
    source: pull(48808),
  },
  {
    id: 'chain-docker-forward',
    title: 'Does a forwarded packet meet a chain DOCKER-FORWARD?',
    values: [
      { range: '<28.0', says: 'no' },
      { range: '>=28.0', says: 'yes' },
    ],
    source: pull(49518),
  },
]
