import type { Change } from '../change'
import { pull } from '../sources'

export const RESOLVER: readonly Change[] = [
  {
    id: 'comments-in-resolv-conf',
    title: 'Has the resolv.conf of a container comments?',
    values: [
      { range: '<26.0', says: 'no' },
      { range: '>=26.0', says: 'yes' },
    ],
    source: pull(47041),
  },
]
