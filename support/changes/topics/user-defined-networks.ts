import type { Change } from '../change'
import { pull } from '../sources'

export const USER_DEFINED_NETWORKS: readonly Change[] = [
  {
    id: 'table-of-isolation',
    title: 'Which table drops what is sent to a container on another bridge?',
    values: [
      { range: '<28.2', says: 'filter' },
      { range: '>=28.2', says: 'raw' },
    ],
    source: pull(49829),
  },
]
