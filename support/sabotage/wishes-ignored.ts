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
    'the answers are': 'Nothing is published, and no network, address or link is as it was stated.',
    'the engine answers': 'Nothing has been stated: so nothing is refused, and there is no link.',
    'the containers are attached to': 'The address is not the one that was stated.',
    'its resolver answers': 'Names, addresses and resolvers are not those that were stated.',
    'the destination rules of {host} are': 'Nothing is published, for nothing has been stated.',
    'the engine has warned of {thing}': 'Nothing has been stated that the engine could warn of.',
    'the engine of {host} tells': 'What the engine tells of is not what was stated.',
    'the environment of {thing} has': 'There is no link, and so no variable of one.',
    'the hosts file of {thing} names': 'No link and no host name has been stated, so there is no line of one.',
    'the hidden namespace of {thing} on {host} has': 'The subnet is not the one that was stated.',
    'the host names are': 'The container is called after its id, not as was stated.',
    'the interfaces of {thing} are': 'Subnets, names and MTU are not those that were stated.',
    'the network {thing} has': 'The subnets are not those that were stated.',
    'the network {thing} lists': 'The address is not the one that was stated.',
    'the ports of the host that {thing} has are shared by': 'Nothing is published, for nothing has been stated.',
    'the published ports of {thing} are': 'Nothing is published, for nothing has been stated.',
    'the routes of {thing} are': 'The routes are those of subnets and addresses that were not stated.',
    '{host} has gained the links': 'The MTU is not the one that was stated.',
    '{host} lists the networks by': 'The network has no label, for none has been stated.',
  },
  onHost: (lab, host) => relay(lab, host, { requests: passingOver(...FIELDS) }),
}
