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
    title: 'Is there a chain DOCKER-FORWARD that forwarded packets meet?',
    values: [
      { range: '<28.0.1', says: 'no' },
      { range: '>=28.0.1', says: 'yes' },
    ],
    source: pull(49518),
  },
]
