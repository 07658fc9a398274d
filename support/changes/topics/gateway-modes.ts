import type { Change } from '../change'
import { pull } from '../sources'

export const GATEWAY_MODES: readonly Change[] = [
  {
    id: 'gateway-modes',
    title: 'Does the gateway mode of a network decide what a computer with a route reaches?',
    values: [
      { range: '<27.0', says: 'no' },
      { range: '>=28.0', says: 'yes' },
    ],
    source: pull(48597),
  },
  {
    id: 'port-of-a-routed-network',
    title: 'Takes a routed network ports of the host for what it publishes?',
    values: [
      { range: '<27.0', says: 'yes' },
      { range: '>=27.0', says: 'no' },
    ],
    source: pull(47871),
  },
  {
    id: 'isolated-from-the-host',
    title: 'Does the host reach a container of an internal network in the mode isolated?',
    values: [
      { range: '<27.0', says: 'reaches' },
      { range: '>=28.0', says: 'unreachable' },
    ],
    source: pull(49262),
  },
]
