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
  reaches: {
    'the answers are': 'The network is not as it was stated: neither closed nor encrypted.',
    'the engine answers': 'Nothing is refused, for nothing has been stated.',
    'the containers are attached to': 'The address is not the one that was stated.',
    'the environment of {thing} has': 'There is no link, and so no variable of one.',
    'the hosts file of {thing} names': 'There is no link, and so no line of one.',
    'the interfaces of {thing} are': 'The subnets are not those that were stated.',
    'the network {thing} has': 'The subnet is not the one that was stated.',
  },
  onHost: (lab, host) => relay(lab, host, { requests: passingOver(...FIELDS) }),
}
