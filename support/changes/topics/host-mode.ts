import type { Change } from '../change'
import { pull } from '../sources'

export const HOST_MODE: readonly Change[] = [
  {
    id: 'text-for-the-network-host',
    title: 'Which is the refusal to connect a container to the network host?',
    values: [
      { range: '<28.0.2', says: 'for both ways' },
      { range: '>=28.0.2', says: 'for connecting' },
    ],
    source: pull(49605),
  },
]
