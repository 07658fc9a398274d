import type { Change } from '../change'
import { pull } from '../sources'

export const CONTAINER_MODE: readonly Change[] = [
  {
    id: 'mac-address-of-a-borrower',
    title: "What becomes of a MAC address that is stated for a borrower of another container's network?",
    values: [
      { range: '<25.0', says: 'refused' },
      { range: '>=25.0', says: 'ignored' },
    ],
    source: pull(45905),
  },
  {
    id: 'text-for-a-stopped-lender',
    title: 'How does the refusal call a stopped container whose network is asked for?',
    values: [
      { range: '<28.0', says: 'by its id' },
      { range: '>=28.0', says: 'by name and state' },
    ],
    source: pull(49367),
  },
]
