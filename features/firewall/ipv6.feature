@requires-ipv6
Feature: The firewall of IPv6

  IPv6 packets have rules of their own. Without them every port of a container with an IPv6 address is open to whoever has
  a route, published or not.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Docker makes rules for IPv6 since 27.0

    It could be told to before, as an experiment. Since 27.0 it does so unless told not to.

    @docker<27.0 @change-ip6tables @breaks-with-chain-added @breaks-with-ip6tables-on
    Scenario: There is no chain of Docker's for IPv6
      When the engine of host1 has started
      Then the IPv6 chains of host1 are
        | TABLE | CHAIN |

    @docker>=27.0 @docker<28.0.1 @change-ip6tables @breaks-with-ip6tables-off
    Scenario: From 27 on there are the chains that IPv4 has
      When the engine of host1 has started
      Then the IPv6 chains of host1 are
        | TABLE  | CHAIN                    |
        | filter | DOCKER                   |
        | filter | DOCKER-ISOLATION-STAGE-1 |
        | filter | DOCKER-ISOLATION-STAGE-2 |
        | filter | DOCKER-USER              |
        | nat    | DOCKER                   |

    @docker>=28.0.1 @docker<29.0 @change-ip6tables @breaks-with-ip6tables-off
    Scenario: From 28.0.1 on there are the chains that IPv4 has then
      When the engine of host1 has started
      Then the IPv6 chains of host1 are
        | TABLE  | CHAIN                    |
        | filter | DOCKER                   |
        | filter | DOCKER-BRIDGE            |
        | filter | DOCKER-CT                |
        | filter | DOCKER-FORWARD           |
        | filter | DOCKER-ISOLATION-STAGE-1 |
        | filter | DOCKER-ISOLATION-STAGE-2 |
        | filter | DOCKER-USER              |
        | nat    | DOCKER                   |

    @docker>=29.0 @change-ip6tables @breaks-with-ip6tables-off
    Scenario: Since 29.0 there are the chains that IPv4 has then
      When the engine of host1 has started
      Then the IPv6 chains of host1 are
        | TABLE  | CHAIN           |
        | filter | DOCKER          |
        | filter | DOCKER-BRIDGE   |
        | filter | DOCKER-CT       |
        | filter | DOCKER-FORWARD  |
        | filter | DOCKER-INTERNAL |
        | filter | DOCKER-USER     |
        | nat    | DOCKER          |
