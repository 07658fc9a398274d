import type { Change } from '../change'
import { pull } from '../sources'

export const LINKS: readonly Change[] = [
  {
    id: 'link-variables',
    title: 'Does a link set variables that describe its target?',
    values: [
      { range: '<29.0', says: 'yes' },
      { range: '>=29.0', says: 'no' },
    ],
    source: pull(50719),
  },
]
