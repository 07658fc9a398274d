import { relay } from './relay'
import type { Sabotage } from './sabotage'

/** Single characters of what an engine tells of networks, containers and itself; names and states stay. */
const FALSIFY = String.raw`
  s/("(?:Subnet|Gateway|IPAddress|IPv4Address|GlobalIPv6Address|IPv6Gateway)":")(\w)/$1 . ($2 eq "9" ? "8" : "9")/ge;
  s/("(?:HostPort|ApiVersion|MinAPIVersion|MacAddress)":")(\w)/$1 . ($2 eq "9" ? "8" : "9")/ge;
  s/"HostIp":"[^"]/"HostIp":"9/g;
  s/"Scope":"local/"Scope":"lokal/g;
  s/"Scope":"swarm/"Scope":"sworm/g;
  s/"Driver":"[^"]/"Driver":"x/g;
  s/(com\.docker\.network\.[a-z0-9._]+":")(\w)/$1x/g;
  s/"GwPriority":\d/"GwPriority":7/g;
  s/"DNSNames":\["[^"]/"DNSNames":["_/g;
  s/"SandboxKey":"\/var\/run/"SandboxKey":"\/var\/ran/g;
  s/"Status":"(?:running|exited|created)"/my $told = $&; $told =~ tr{a-m}{n-z}; $told/ge;
  s/"(EndpointID)":"[0-9a-f]/"$1":"_/g;
  s/"Status":\{/"Stated":{/g;
  s/"Labels":\{/"Status":{/g;
`

export const booksFalsified: Sabotage = {
  title: "The engine's books are wrong",
  shows: 'docker inspect tells of addresses, ports, options and versions that are not those that the kernel shows.',
  reaches: {
    'the network {thing} lists': 'The list of the network has other addresses than the containers.',
    'the engine tells of {thing}': 'The engine tells of other addresses than the container has.',
    'the engine of {host} tells': 'The engine tells other words and numbers than it has.',
    'the published ports of {thing} are': 'The engine tells of other ports than are open.',
    'the ports of the host that {thing} has are shared by': 'The engine tells of other ports than are open.',
    'the states are': 'The engine tells of other states than the containers are in.',
    'the containers are attached to': 'The engine tells of other addresses than the containers have.',
    'the networks of {host} are': 'The engine tells of other drivers and scopes than its networks have.',
    'the network {thing} has': 'The engine tells of other drivers, scopes and addresses than the network has.',
    'the driver options of {thing} are': 'The engine tells of other options than the driver was given.',
    'the MAC addresses are': "The engine tells of other addresses than the container's card has.",
    'the hosts file of {thing} names': "The addresses in the hosts file are nobody's, by what the engine tells.",
    'the environment of {thing} has': "The addresses in the variables are nobody's, by what the engine tells.",
    'the chain {thing} of the table {thing} on {host} has':
      "The addresses in the rules are nobody's, by what the engine tells.",
    'the destination rules of {host} are': "The rules lead to addresses that are nobody's, by what the engine tells.",
    'the routes of {thing} are':
      'The engine tells of another driver, so nobody knows which network a bridge belongs to.',
    '{host} has gained the links':
      'The engine tells of another driver, so nobody knows which network a bridge belongs to.',
    'the bridges of {host} have the ports':
      'The engine tells of another driver, so nobody knows which network a bridge belongs to.',
    'the interfaces of {thing} are': 'No interface has the address that the engine tells of for its network.',
    'the engine keeps the namespaces': 'The engine tells of another folder than that of the namespaces.',
  },
  beforeLook: async (lab) => {
    for (const host of lab.hosts) await relay(lab, host, { answers: FALSIFY })
  },
}
