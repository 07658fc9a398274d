@requires-vxlan
Feature: The way out of an overlay network

  An overlay network leads to its own containers only. For everything else the engine plugs each of them into
  docker_gwbridge as well, a Linux bridge that every host of a swarm has for itself, and sets the default route there.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: docker_gwbridge is a bridge of the host, not an address

    @refutes-S80 @fresh-host @breaks-with-one-interface-too-many
    Scenario: docker_gwbridge is a Linux bridge with a port for each container of an overlay network
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | SUBNET       | ATTACHABLE |
        | over    | overlay | 10.20.0.0/24 | yes        |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | over    |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the interfaces of c1 are
        | INTERFACE | KIND     | ADDRESS       | NETWORK |
        | lo        | loopback | 127.0.0.1/8   |         |
        | eth0      | veth     | 10.20.0.2/24  | over    |
        | eth1      | veth     | 172.18.0.3/16 |         |
      And the bridges of host1 have the ports
        | BRIDGE          | PORTS            |
        | docker0         |                  |
        | docker_gwbridge | c1, ingress-sbox |

  Rule: What leaves for the outside takes it

    @refutes-S80 @breaks-with-wishes-ignored
    Scenario: Another computer sees the address of the container's host, and an internal network has no way out
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE | INTERNAL |
        | over    | overlay | yes        | no       |
        | inner   | overlay | yes        | yes      |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | web       | host2 | host    |
        | c1        | host1 | over    |
        | c2        | host1 | inner   |
      And c1 can open host2:80
      When c1 and c2 open host2:80
      Then the answers are
        | FROM | host2:80                              |
        | c1   | answered by web, seen from 10.66.0.11 |
        | c2   | unreachable                           |

  Rule: It does not join the containers

    The engine creates docker_gwbridge with inter-container communication switched off: its ports may speak to the
    outside, not to each other.

    @refutes-S80 @requires-br_netfilter @breaks-with-bridge-unfiltered
    Scenario: Two containers of a host reach each other on the overlay network, not across docker_gwbridge
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | over    |
        | c2        | over    |
      And c1 gets a reply from c2
      When c1 pings c2@over and c2@docker_gwbridge
      Then the answers are
        | FROM | c2@over  | c2@docker_gwbridge |
        | c1   | answered | no answer          |
