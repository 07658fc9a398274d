@requires-ipv6
Feature: IPv6 without asking for it

  An engine gives containers IPv4 addresses, and IPv6 ones on networks that were created with IPv6. How much of IPv6 there
  is without asking has grown with the versions.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A container of an IPv4 network has the loopback address ::1 since 26.0

    The engine used to switch IPv6 off for every interface of such a container, lo among them, so a program that listened
    on localhost by its IPv6 address failed. The interface on the network still has no IPv6 address.

    @docker<26.0 @change-ipv6-loopback @breaks-with-another-engine
    Scenario: The loopback interface has an IPv4 address only
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the interfaces of c1 are
        | INTERFACE | KIND     | IPV6 ADDRESS |
        | lo        | loopback |              |
        | eth0      | veth     |              |

    @docker>=26.0 @change-ipv6-loopback @breaks-with-another-engine
    Scenario: The loopback interface has ::1 as well
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the interfaces of c1 are
        | INTERFACE | KIND     | IPV6 ADDRESS |
        | lo        | loopback | ::1/128      |
        | eth0      | veth     |              |

  Rule: An IPv6 network needs no subnet since 27.0

    IPv6 has a range for private use like IPv4's, fc00::/7, in which everybody makes up a prefix. Since 27.0 the engine
    makes one up from its own id, and takes each network's /64 out of it.

    @docker<27.0 @change-ipv6-without-subnet @breaks-with-another-engine
    Scenario: An IPv6 network without a subnet is refused
      When host1 is asked for the networks
        | NETWORK | IPV6 |
        | six     | yes  |
      Then the engine answers
        | NAME | ANSWER                                                         |
        | six  | could not find an available, non-overlapping IPv6 address pool |

    @docker>=27.0 @change-ipv6-without-subnet @moby-CreateWithIPv6DefaultsToULAPrefix @breaks-with-another-engine
    Scenario: An IPv6 network without a subnet gets one of the engine's own
      When host1 is asked for the networks
        | NETWORK | IPV6 |
        | six     | yes  |
      Then the engine answers
        | NAME | ANSWER  |
        | six  | created |
      And the network six has
        | IPV6 | IPV6 SUBNET      |
        | yes  | unique local /64 |
