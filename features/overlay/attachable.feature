@requires-vxlan
Feature: Which overlay networks there are, and who may join

  A swarm makes one overlay network by itself, ingress, for the published ports of its services. All others are created
  on a manager. A container that somebody starts by hand may join only those that are made attachable.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The network that comes with the swarm takes no containers

    @refutes-S86 @refutes-S107 @breaks-with-other-reasons
    Scenario: The only overlay network of a new swarm refuses a container
      Given a swarm of host1 is formed
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | ingress |
      Then the engine answers
        | NAME | ANSWER                                  |
        | c1   | network ingress not manually attachable |
      And the networks of host1 are
        | NETWORK         | DRIVER  | SCOPE |
        | bridge          | bridge  | local |
        | host            | host    | local |
        | none            | null    | local |
        | docker_gwbridge | bridge  | local |
        | ingress         | overlay | swarm |

  Rule: A container by hand needs an attachable network

    @refutes-S86 @breaks-with-other-reasons
    Scenario: A container joins an attachable overlay network, and is refused by another
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | open    | overlay | yes        |
        | closed  | overlay | no         |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | open    |
        | c2        | closed  |
      Then the engine answers
        | NAME | ANSWER                                 |
        | c1   | started                                |
        | c2   | network closed not manually attachable |

  Rule: A manager creates them, and a worker learns of them when it needs them

    @claim-S106 @breaks-with-other-reasons
    Scenario: A worker refuses to create an overlay network, which its manager creates
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK    | HOST  | DRIVER  |
        | by-manager | host1 | overlay |
      When host2 is asked for the networks
        | NETWORK   | DRIVER  |
        | by-worker | overlay |
      Then the engine answers
        | NAME      | ANSWER  |
        | by-worker | manager |

    @claim-S106 @breaks-with-surplus-network
    Scenario: A worker lists an overlay network once it runs a container on it
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
        | other   | overlay | yes        |
      When host2 is asked for the containers
        | CONTAINER | NETWORK |
        | c2        | over    |
      Then the engine answers
        | NAME | ANSWER  |
        | c2   | started |
      And the networks of host2 are
        | NETWORK         | DRIVER  | SCOPE |
        | bridge          | bridge  | local |
        | host            | host    | local |
        | none            | null    | local |
        | docker_gwbridge | bridge  | local |
        | ingress         | overlay | swarm |
        | over            | overlay | swarm |
