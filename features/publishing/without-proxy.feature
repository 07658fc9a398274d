Feature: Publishing without a proxy

  For every published port the engine runs docker-proxy, a process that listens on the host and passes on what the rules
  do not catch. With userland-proxy=false there is none: rules alone lead to the container.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The rules serve the host and its neighbours

    What the host sends to its own loopback address is not to leave by a bridge, unless the kernel is told to allow it:
    route_localnet, which the engine sets on each bridge.

    @moby-AccessPublishedPortFromHost @requires-br_netfilter @breaks-with-listener-stopped
    Scenario: The host opens the page on each of its addresses, the loopback one too
      Given the hosts
        | HOST  | OPTIONS              |
        | host1 | userland-proxy=false |
      And the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      When host1 opens 127.0.0.1:5000, 172.17.0.1:5000 and 10.66.0.11:5000
      Then the answers are
        | FROM  | 127.0.0.1:5000                        | 172.17.0.1:5000 | 10.66.0.11:5000 |
        | host1 | answered by web, seen from 172.17.0.1 | answered by web | answered by web |

    @moby-AccessPublishedPortFromRemoteHost @requires-br_netfilter @breaks-with-listener-stopped @breaks-with-dnat-wrong-port
    Scenario: Another computer opens the page, and the container sees that computer's address
      Given the hosts
        | HOST  | OPTIONS              |
        | host1 | userland-proxy=false |
      And the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      When the outsider opens host1:5000
      Then the answers are
        | FROM     | host1:5000                            |
        | outsider | answered by web, seen from 10.66.0.99 |
