Feature: Published ports, seen from containers

  What a host publishes is meant for everybody who can reach the host, and its own containers are among them. They take
  another way than a neighbour of the host: the request goes out of a bridge and must come back to one.
  Documents: 000_2b0d5e563e65a53a.txt, 002_f2957c5ec6f190dc.txt

  Rule: A container of another network reaches a published port at an address of the host

    The networks are closed to each other. The host's address is the way round, as it is for any neighbour.

    @moby-AccessPublishedPortFromAnotherNetwork @moby-PortMappedHairpinTCP @moby-AccessToPublishedPort @breaks-with-isolation-lifted
    Scenario: A container reaches the host's published port, and not the container that serves it
      Given the networks
        | NETWORK | SUBNET       |
        | net-a   | 10.20.0.0/24 |
        | net-b   | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK | PUBLISHES |
        | web       | net-a   | 5000:80   |
        | guest     | net-b   | -         |
      And host1 can open web:80
      When guest opens host1:5000, 10.30.0.1:5000 and web:80
      Then the answers are
        | FROM  | host1:5000      | 10.30.0.1:5000  | web:80    |
        | guest | answered by web | answered by web | no answer |

  Rule: A container reaches its own published port at an address of the host

    The request leaves through the very port of the bridge that the answer has to come from. With its proxy the engine
    needs no such hairpin: a process of the host takes the request and asks the container anew. Without it the packet
    itself is turned round, and the container must not see its own address as the sender.

    @moby-NetworkLoopbackNat @moby-AccessPublishedPortFromCtr @breaks-with-listener-stopped
    Scenario: With the engine's proxy a container opens its own page at the host's address
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  | PUBLISHES |
        | web       | local-br | 5000:80   |
      When web opens host1:5000
      Then the answers are
        | FROM | host1:5000      |
        | web  | answered by web |

    @moby-AccessPublishedPortFromCtr @requires-br_netfilter @breaks-with-listener-stopped
    Scenario: Without the proxy a container opens its own page at the host's address as well
      Given the hosts
        | HOST  | OPTIONS              |
        | host1 | userland-proxy=false |
      And the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK  | PUBLISHES |
        | web       | local-br | 5000:80   |
      When web opens host1:5000
      Then the answers are
        | FROM | host1:5000                           |
        | web  | answered by web, seen from 10.20.0.1 |
