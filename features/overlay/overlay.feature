@requires-vxlan
Feature: Overlay networks

  An overlay network spans the hosts of a swarm: a bridge and a VXLAN tunnel on each host, in a namespace of their own,
  carry frames between containers wherever they run. Gossip between the engines tells each where the others' are.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: Overlay networks need a swarm

    @claim-S78 @breaks-with-other-reasons
    Scenario: An engine that is in no swarm refuses to create an overlay network
      When host1 is asked for the networks
        | NETWORK | DRIVER  |
        | over    | overlay |
      Then the engine answers
        | NAME | ANSWER                           |
        | over | This node is not a swarm manager |

    @claim-S79 @breaks-with-surplus-network
    Scenario: A swarm brings docker_gwbridge and ingress
      When a swarm of host1 is formed
      Then the networks of host1 are
        | NETWORK         | DRIVER  | SCOPE |
        | bridge          | bridge  | local |
        | host            | host    | local |
        | none            | null    | local |
        | docker_gwbridge | bridge  | local |
        | ingress         | overlay | swarm |

  Rule: Containers of different hosts on one overlay network reach each other

    @claim-S85 @breaks-with-vxlan-dropped @breaks-with-wrong-vni
    Scenario: Containers on two hosts reach each other by address
      Given a swarm of host1 and host2 is formed
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

    @claim-S85 @breaks-with-resolver-deaf
    Scenario: Containers on two hosts find each other by name
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
        | c2        | host2 | over    |
      And the hosts have learnt of the containers of over
      When each container looks up the others by name
      Then the answers are
        | FROM | c1    | c2    |
        | c1   | -     | found |
        | c2   | found | -     |

    @claim-S85 @breaks-with-vxlan-dropped
    Scenario: Containers on three hosts with engines of different versions reach each other
      Given the hosts
        | HOST  | ENGINE |
        | host1 | -      |
        | host2 | oldest |
        | host3 | newest |
      And a swarm of host1, host2 and host3 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
        | c2        | host2 | over    |
        | c3        | host3 | over    |
      And the hosts have learnt of the containers of over
      When each container pings the others
      Then the answers are
        | FROM | c1       | c2       | c3       |
        | c1   | -        | answered | answered |
        | c2   | answered | -        | answered |
        | c3   | answered | answered | -        |
