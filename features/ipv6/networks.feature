@requires-ipv6
Feature: IPv6 networks

  A bridge network can have an IPv6 subnet beside its IPv4 one. Its containers then have an address of each kind, and the
  bridge is their gateway in both.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: On a network with a subnet of each kind a container has an address of each kind

    @breaks-with-wishes-ignored
    Scenario: A container gets an address out of each subnet
      Given the networks
        | NETWORK | IPV6 | SUBNET                     |
        | both    | yes  | 10.20.0.0/24, fd20:20::/64 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | ADDRESS    |
        | c1        | both    | 10.20.0.66 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the interfaces of c1 are
        | INTERFACE | ADDRESS       | IPV6 ADDRESS  |
        | eth0      | 10.20.0.66/24 | fd20:20::2/64 |
        | lo        | 127.0.0.1/8   | ::1/128       |

  Rule: A network can do without IPv4 since 28.0

    An older engine does not know the wish and passes over it.

    @docker<28.0 @change-network-without-ipv4 @fresh-host @breaks-with-another-engine
    Scenario: The wish is passed over, and the network has an IPv4 subnet as well
      When host1 is asked for the networks
        | NETWORK | IPV4 | IPV6 | SUBNET       |
        | six     | no   | yes  | fd20:20::/64 |
      Then the engine answers
        | NAME | ANSWER  |
        | six  | created |
      And the network six has
        | IPV6 | IPV4 SUBNET   | IPV6 SUBNET      |
        | yes  | 172.18.0.0/16 | unique local /64 |

    @docker>=28.0 @change-network-without-ipv4 @fresh-host @breaks-with-another-engine
    Scenario: The network has an IPv6 subnet only
      When host1 is asked for the networks
        | NETWORK | IPV4 | IPV6 | SUBNET       |
        | six     | no   | yes  | fd20:20::/64 |
      Then the engine answers
        | NAME | ANSWER  |
        | six  | created |
      And the network six has
        | IPV6 | IPV4 SUBNET | IPV6 SUBNET      |
        | yes  |             | unique local /64 |

  Rule: The gateway that the engine chose is told as a plain address since 28.0.1

    @docker>=27.0 @docker<28.0.1 @change-ipv6-gateway-told @breaks-with-another-engine
    Scenario: The gateway is told with the length of its prefix
      When host1 is asked for the networks
        | NETWORK | IPV6 |
        | six     | yes  |
      Then the engine answers
        | NAME | ANSWER  |
        | six  | created |
      And the network six has
        | IPV6 | IPV6 SUBNET      | IPV6 GATEWAY       |
        | yes  | unique local /64 | an address and /64 |

    @docker>=28.0.1 @change-ipv6-gateway-told @breaks-with-another-engine
    Scenario: The gateway is told as an address
      When host1 is asked for the networks
        | NETWORK | IPV6 |
        | six     | yes  |
      Then the engine answers
        | NAME | ANSWER  |
        | six  | created |
      And the network six has
        | IPV6 | IPV6 SUBNET      | IPV6 GATEWAY |
        | yes  | unique local /64 | an address   |
