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
  {
    id: 'network-without-ipv4',
    title: 'What becomes of the wish for a network without IPv4?',
    values: [
      { range: '<28.0', says: 'passed over' },
      { range: '>=28.0', says: 'granted' },
    ],
    source: pull(48271),
  },
  {
    id: 'ipv6-gateway-told',
    title: 'How is the IPv6 gateway told that the engine chose?',
    values: [
      { range: '>=27.0 <28.0.1', says: 'with /64' },
      { range: '>=28.0.1', says: 'plain' },
    ],
    source: pull(49520),
  },
]
