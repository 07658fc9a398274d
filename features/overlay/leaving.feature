@requires-vxlan
Feature: A node leaves

  When a node leaves its swarm, the engines that stay forget what was there, and go on with the network as it is.
  Nobody has to change an address, a route or the network itself.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The others go on

    @claim-S99 @breaks-with-vxlan-dropped
    Scenario: After a node has left, the containers on the others still reach each other by name
      Given a swarm of host1, host2 and host3 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
        | c2        | host2 | over    |
        | c3        | host3 | over    |
      And the hosts have learnt of the containers of over
      And host3 leaves the swarm
      When c1 and c2 ping c1 and c2
      Then the answers are
        | FROM | c1       | c2       |
        | c1   | -        | answered |
        | c2   | answered | -        |
      And the nodes of the swarm are
        | NODE  | ROLE    | STATE |
        | host1 | manager | ready |
        | host2 | worker  | ready |
        | host3 | worker  | down  |
