@requires-ipv6
Feature: Published ports over IPv6

  A container on an IPv4 network is published on the host's IPv6 addresses too: the engine's proxy listens there and asks
  the container over IPv4. So its answers go to the host's bridge, whoever asked.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: The host's IPv6 addresses lead to the container as well

    @docker>=20.10.6 @moby-AccessPublishedPortFromHost @breaks-with-listener-stopped @breaks-with-userland-proxy-off
    Scenario: The host opens the page on its IPv6 loopback address and on that of its card
      Given the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      When host1 opens [::1]:5000 and [fd66::11]:5000
      Then the answers are
        | FROM  | [::1]:5000                            | [fd66::11]:5000                       |
        | host1 | answered by web, seen from 172.17.0.1 | answered by web, seen from 172.17.0.1 |

    @docker>=20.10.6 @moby-AccessPublishedPortFromRemoteHost @breaks-with-listener-stopped @breaks-with-userland-proxy-off
    Scenario: Another computer opens it on the host's IPv6 address, and the container sees the bridge's IPv4 address
      Given the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      When the outsider opens [fd66::11]:5000
      Then the answers are
        | FROM     | [fd66::11]:5000                       |
        | outsider | answered by web, seen from 172.17.0.1 |
