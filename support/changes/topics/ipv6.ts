import type { Change } from '../change'
import { pull } from '../sources'

export const IPV6: readonly Change[] = [
  {
    id: 'ipv6-loopback',
    title: 'Has the loopback interface of an IPv4-only container the address ::1?',
    values: [
      { range: '<26.0', says: 'no' },
      { range: '>=26.0', says: 'yes' },
    ],
    source: pull(47062),
  },
  {
    id: 'ipv6-without-subnet',
    title: 'What becomes of an IPv6 network for which no subnet is stated?',
    values: [
      { range: '<27.0', says: 'refused' },
      { range: '>=27.0', says: 'ULA' },
    ],
    source: pull(47853),
  },
]
