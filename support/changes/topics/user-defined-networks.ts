import type { Change } from '../change'
import { pull } from '../sources'

export const USER_DEFINED_NETWORKS: readonly Change[] = [
  {
    id: 'table-of-isolation',
    title: 'Which table drops what is sent to a container on another bridge?',
    values: [
      { range: '<28.2', says: 'filter' },
      { range: '>=28.2', says: 'raw' },
    ],
    source: pull(49829),
  },
  {
    id: 'route-of-an-internal-network',
    title: 'Has a container on an internal network a default route?',
    values: [
      { range: '<25.0', says: 'yes' },
      { range: '>=25.0', says: 'no' },
    ],
    source: pull(46603),
  },
  {
    id: 'network-name-twice',
    title: 'What becomes of a second network of the same name, if the request does not ask for a check?',
    values: [
      { range: '<25.0', says: 'accepted' },
      { range: '>=25.0', says: '409' },
    ],
    source: pull(46251),
  },
  {
    id: 'networks-at-create',
    title: 'Can a container be on several networks from the start?',
    values: [
      { range: '<25.0', says: 'refused' },
      { range: '>=25.0', says: 'ok' },
    ],
    source: pull(45906),
  },
  {
    id: 'hosts-line-after-disconnect',
    title: "What becomes of a container's line in its hosts file when it leaves a network?",
    values: [
      { range: '<28.0', says: 'stays' },
      { range: '>=28.0', says: 'removed' },
    ],
    source: pull(48857),
  },
  {
    id: 'subnet-of-a-refused-network',
    title: 'What becomes of the first of two subnets when a network is refused because of the second?',
    values: [
      { range: '<27.0', says: 'free' },
      { range: '>=27.0 <29.0', says: 'stays taken' },
      { range: '>=29.0', says: 'free' },
    ],
    source: pull(47727),
  },
  {
    id: 'mtu-of-an-empty-bridge',
    title: 'Which MTU has the bridge of a network before its first container?',
    values: [
      { range: '<25.0', says: '1500' },
      { range: '>=25.0', says: 'configured' },
    ],
    source: pull(46849),
  },
  {
    id: 'gateway-priority',
    title: 'What becomes of a priority that is stated for the default route?',
    values: [
      { range: '<28.0', says: 'passed over' },
      { range: '>=28.0', says: 'heeded' },
    ],
    source: pull(48936),
  },
  {
    id: 'interface-name',
    title: 'What becomes of a name that is stated for an interface?',
    values: [
      { range: '<28.0', says: 'passed over' },
      { range: '>=28.0', says: 'heeded' },
    ],
    source: pull(49155),
  },
  {
    id: 'resolver-alone',
    title: "What does the engine's resolver say where the resolver that it should ask cannot be reached?",
    values: [
      { range: '<24.0', says: 'nothing' },
      { range: '>=24.0', says: 'SERVFAIL' },
    ],
    source: pull(44664),
  },
  {
    id: 'range-outside-the-subnet',
    title: 'What becomes of a network whose range for containers is outside its subnet?',
    values: [
      { range: '<25.0', says: 'created' },
      { range: '>=25.0', says: 'refused' },
    ],
    source: pull(45759),
  },
  {
    id: 'address-of-a-pool',
    title: 'What becomes of an address that is stated where the engine has chosen the subnet?',
    values: [
      { range: '<29.1', says: 'refused' },
      { range: '>=29.1', says: 'granted' },
    ],
    source: pull(51577),
  },
  {
    id: 'text-for-a-network-in-use',
    title: 'Does the refusal to remove a network name the containers that are on it?',
    values: [
      { range: '<28.1', says: 'no' },
      { range: '>=28.1', says: 'yes' },
    ],
    source: pull(49773),
  },
]
