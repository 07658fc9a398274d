import type { Change } from '../change'
import { pull } from '../sources'

export const FIREWALL: readonly Change[] = [
  {
    id: 'chain-docker-internal',
    title: 'Does Docker make a chain DOCKER-INTERNAL?',
    values: [
      { range: '<29.0', says: 'no' },
      { range: '>=29.0', says: 'yes' },
    ],
    source: pull(49981),
  },
  {
    id: 'isolation-chains',
    title: 'Does Docker make two chains for isolation?',
    values: [
      { range: '<29.0', says: 'yes' },
      { range: '>=29.0', says: 'no' },
    ],
    source: pull(49981),
  },
  {
    id: 'return-in-docker-user',
    title: 'Does the chain DOCKER-USER hold a RETURN?',
    values: [
      { range: '<28.2.2', says: 'RETURN' },
      { range: '>=28.2.2', says: 'empty' },
    ],
    source: pull(50098),
  },
  {
    id: 'raw-drop',
    title: 'Is what is sent to the address of a container that publishes dropped in the table raw?',
    values: [
      { range: '<28.0', says: 'no' },
      { range: '>=28.0', says: 'yes' },
    ],
    source: pull(49325),
  },
  {
    id: 'ip6tables',
    title: 'Does Docker make chains for IPv6?',
    values: [
      { range: '<27.0', says: 'no' },
      { range: '>=27.0', says: 'yes' },
    ],
    source: pull(47747),
  },
]
