import type { Change } from '../change'
import { API_VERSIONS, pull } from '../sources'

export const ENGINE_API: readonly Change[] = [
  {
    id: 'field-dns-names',
    title: 'Are the names of a container told with its network?',
    values: [
      { range: '<25.0', says: 'no' },
      { range: '>=25.0', says: 'yes' },
    ],
    source: pull(46853),
  },
  {
    id: 'field-gw-priority',
    title: 'Is the priority of a network told?',
    values: [
      { range: '<28.0', says: 'no' },
      { range: '>=28.0', says: 'yes' },
    ],
    source: pull(48936),
  },
  {
    id: 'field-network-status',
    title: 'Has a network a status?',
    values: [
      { range: '<29.0', says: 'no' },
      { range: '>=29.0', says: 'yes' },
    ],
    source: pull(50917),
  },
  {
    id: 'field-firewall-backend',
    title: 'Is the firewall told that the engine writes its rules with?',
    values: [
      { range: '<28.1', says: 'no' },
      { range: '>=28.1', says: 'yes' },
    ],
    source: pull(49761),
  },
  {
    id: 'newest-api',
    title: 'Which is the newest version of the API?',
    values: [
      { range: '<23.0', says: '1.41' },
      { range: '>=23.0 <24.0', says: '1.42' },
      { range: '>=24.0 <25.0', says: '1.43' },
      { range: '>=25.0 <26.0', says: '1.44' },
      { range: '>=26.0 <27.0', says: '1.45' },
      { range: '>=27.0 <27.2', says: '1.46' },
      { range: '>=27.2 <28.0', says: '1.47' },
      { range: '>=28.0 <28.1', says: '1.48' },
      { range: '>=28.1 <28.2', says: '1.49' },
      { range: '>=28.2 <28.3', says: '1.50' },
      { range: '>=28.3 <29.0', says: '1.51' },
      { range: '>=29.0 <29.2', says: '1.52' },
      { range: '>=29.2 <29.3', says: '1.53' },
      { range: '>=29.3 <29.6', says: '1.54' },
    ],
    source: API_VERSIONS,
  },
  {
    id: 'oldest-api',
    title: 'Which is the oldest version of the API that the engine understands?',
    values: [
      { range: '<25.0', says: '1.12' },
      { range: '>=25.0 <29.0', says: '1.24' },
      { range: '>=29.0 <29.3', says: '1.44' },
      { range: '>=29.3', says: '1.40' },
    ],
    source: API_VERSIONS,
  },
]
