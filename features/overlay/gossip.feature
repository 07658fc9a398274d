@requires-vxlan
Feature: Gossip in a swarm

  Nobody keeps a list of which container is where: the engines of a swarm tell one another, at TCP and UDP port 7946 of
  every node, and each keeps what it hears. A host takes part in an overlay network from its first container on.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: What happens on one host becomes known on the others

    @breaks-with-gossip-dropped
    Scenario: Once both hosts have a container on a network, each knows the other as its peer
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
      When host2 is asked for the containers
        | CONTAINER | NETWORK |
        | c2        | over    |
      Then the engine answers
        | NAME | ANSWER  |
        | c2   | started |
      And the peers of over are
        | HOST  | PEER  |
        | host1 | host1 |
        | host1 | host2 |
        | host2 | host1 |
        | host2 | host2 |
