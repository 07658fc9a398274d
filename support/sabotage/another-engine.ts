import { lt } from 'semver'
import type { Sabotage } from './sabotage'

/** The oldest engine, or for an old one the newest: on the other side of whatever has changed between them. */
export const anotherEngine: Sabotage = {
  title: 'The engine is of another version than it should be',
  shows: 'Everything works, and each behaviour that has changed between the two versions is that of the other one.',
  reaches: {
    'the answers are': 'Who reaches whom is as it is with the other version.',
    'the engine answers': 'The engine answers as the other version does.',
    'the MAC addresses are': 'MAC addresses are made as the other version makes them.',
    'the engine of {host} tells': 'The engine tells what the other version tells.',
    'the hosts file of {thing} names': 'The hosts file is written as by the other version.',
    'the interfaces of {thing} are': 'The interfaces have the names and addresses that the other version gives.',
    'the link {thing} of {host} has': 'The bridge is made as by the other version.',
    'the network {thing} has': 'The network has the settings that the other version gives.',
    'the ports carried announcements of {thing}': 'A new container is announced as often as by the other version.',
    'the published ports of {thing} are': 'Ports are published on the addresses that the other version takes.',
    'the resolvers are': 'resolv.conf is written as by the other version.',
    'the routes of {thing} are': 'The default route is on the network that the other version chooses.',
    'the veth pairs of {host} are': 'The ends of a veth pair have the numbers that the other version gives.',
    'the {family} chains of {host} are': 'The chains are those of the other version.',
    '{host} has gained the links': 'New links have the settings that the other version gives.',
    'its resolver answers': 'The resolver answers as that of the other version does.',
    'the chain {thing} of the table {thing} on {host} has': 'The chain has the rules of the other version.',
    'the ports of the host that {thing} has are shared by':
      'Free ports of the host are chosen as by the other version.',
    'the trace shows': 'Packets pass the chains of the other version.',
    '{host} has dropped packets in': 'Packets are dropped in the chains of the other version.',
  },
  engine: (version) => (lt(version, '23.0.0') ? 'newest' : 'oldest'),
}
