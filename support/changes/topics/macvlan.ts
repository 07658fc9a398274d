import type { Change } from '../change'
import { pull } from '../sources'

export const MACVLAN: readonly Change[] = [
  {
    id: 'macvlan-shared-parent',
    title: 'Can two macvlan networks have one parent?',
    values: [
      { range: '<27.0', says: 'refused' },
      { range: '>=27.0', says: 'ok' },
    ],
    source: pull(47318),
  },
  {
    id: 'macvlan-implied-gateway',
    title: 'Where does the default route lead on a macvlan network without a gateway?',
    values: [
      { range: '<29.0', says: 'first address' },
      { range: '>=29.0', says: 'nowhere' },
    ],
    source: pull(50929),
  },
]
