@requires-vxlan
Feature: One network for many hosts

  A bridge ends at its host, and so does a bridge network; the same name on two hosts makes two networks. An overlay
  network goes wherever the swarm goes, also across routers: hosts only have to reach each other's UDP port 4789. A
  node that joins or leaves changes nothing for the others.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A bridge network is for one host, an overlay network for many

    @claim-S96 @breaks-with-vxlan-dropped @breaks-with-bridges-joined
    Scenario: Containers of two hosts reach each other on an overlay network, and not on bridges of one name
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | ATTACHABLE |
        | over    | host1 | overlay | 10.20.0.0/24 | yes        |
        | local   | host1 | bridge  | 10.30.0.0/24 | no         |
        | local   | host2 | bridge  | 10.30.0.0/24 | no         |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS    |
        | c1        | host1 | local   | 10.30.0.11 |
        | c2        | host2 | local   | 10.30.0.12 |
      And c1 is connected to over
      And c2 is connected to over
      And the hosts have learnt of the containers of over
      And host2 gets a reply from c2@local
      When c1 pings c2@over and c2@local
      Then the answers are
        | FROM | c2@over  | c2@local    |
        | c1   | answered | unreachable |

    @claim-S105 @breaks-with-forwarding-off
    Scenario: Containers reach each other across a router between their hosts
      Given the hosts
        | HOST  | SEGMENT |
        | host1 | lan     |
        | host2 | far     |
      And a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
        | c2        | host2 | over    |
      And the hosts have learnt of the containers of over
      When each container pings the others
      Then the answers are
        | FROM | c1       | c2       |
        | c1   | -        | answered |
        | c2   | answered | -        |

  Rule: Nodes come and go without anybody touching the network

    @claim-S99 @breaks-with-vxlan-dropped
    Scenario: A container on a node that joins later reaches the others, and they reach it
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
      And host2 joins the swarm
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c2        | host2 | over    |
      And the hosts have learnt of the containers of over
      When each container pings the others
      Then the answers are
        | FROM | c1       | c2       |
        | c1   | -        | answered |
        | c2   | answered | -        |
