import { passingOver, relay } from './relay'
import type { Sabotage } from './sabotage'

/** Field by field what a request may state beside names and the network itself. */
const FIELDS = [
  ...[
    'Aliases',
    'CheckDuplicate',
    'Dns',
    'DriverOpts',
    'EnableIPv4',
    'EnableIPv6',
    'ExposedPorts',
    'ExtraHosts',
    'Force',
  ],
  ...[
    'GwPriority',
    'Hostname',
    'IPAM',
    'IPAMConfig',
    'Internal',
    'Labels',
    'Links',
    'MacAddress',
    'Options',
    'PortBindings',
  ],
]

export const wishesIgnored: Sabotage = {
  title: 'The engine passes over whatever is stated for a network or a container',
  shows: 'Everything is made as if nothing had been stated: no address, alias, link or port, and no refusal of one.',
  onHost: (lab, host) => relay(lab, host, { requests: passingOver(...FIELDS) }),
}
