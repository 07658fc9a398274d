import type { Change } from '../change'
import { pull } from '../sources'

export const PUBLISHING: readonly Change[] = [
  {
    id: 'lines-of-a-published-port',
    title: 'In how many lines is a port listed that is published for all addresses?',
    values: [
      { range: '<20.10.6', says: '1' },
      { range: '>=20.10.6', says: '2' },
    ],
    source: pull(42205),
  },
  {
    id: 'routed-published-port',
    title: "Does a computer with a route reach a published port at the container's address?",
    values: [
      { range: '<28.0', says: 'reaches' },
      { range: '>=28.0', says: 'blocked' },
    ],
    source: pull(49325),
  },
  {
    id: 'routed-under-accept',
    title: 'Does a computer with a route reach what is not published, if the forward policy is ACCEPT?',
    values: [
      { range: '<28.0', says: 'reaches' },
      { range: '>=28.0', says: 'blocked' },
    ],
    source: pull(48724),
  },
  {
    id: 'loopback-port-from-neighbour',
    title: 'Does a neighbour with a route reach a port that is published on 127.0.0.2?',
    values: [
      { range: '<28.0', says: 'reaches' },
      { range: '>=28.0', says: 'blocked' },
    ],
    source: pull(49325),
  },
  {
    id: 'text-for-a-busy-port',
    title: 'What does the engine say when a process of the host has the port?',
    values: [
      { range: '<28.0', says: 'userland proxy' },
      { range: '>=28.0', says: 'failed to bind host port' },
    ],
    source: pull(48132),
  },
  {
    id: 'port-from-another-network',
    title:
      "Without the userland proxy, does a container of another network reach a published port at the host's address?",
    values: [
      { range: '<29.0', says: 'blocked' },
      { range: '>=29.0', says: 'reaches' },
    ],
    source: pull(49981),
  },
]
