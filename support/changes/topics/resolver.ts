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
  {
    id: 'names-outside-an-internal-network',
    title: 'What becomes of a name of the world outside that a container of an internal network asks for?',
    values: [
      { range: '<25.0.5', says: 'forwards' },
      { range: '>=25.0.5', says: 'refused' },
    ],
    source: pull(47589),
  },
]
