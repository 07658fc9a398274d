@requires-vxlan
Feature: The names of services

  A service is a number of equal containers, its tasks, which the swarm spreads over its nodes. Its name leads to one
  virtual address or, with endpoint mode dnsrr, to the addresses of all tasks; tasks.NAME always leads to all. The
  engines answer such questions themselves, on every host from what gossip has told them.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A name leads to the service, wherever its tasks run

    @breaks-with-resolver-deaf
    Scenario: With endpoint mode dnsrr both names lead to every task
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | over    |
      And the services
        | SERVICE | NETWORK | REPLICAS | ENDPOINT |
        | web     | over    | 3        | dnsrr    |
      When c1 looks up web and tasks.web
      Then the answers are
        | FROM | web                       | tasks.web                 |
        | c1   | found web.1, web.2, web.3 | found web.1, web.2, web.3 |

    @breaks-with-resolver-deaf
    Scenario: Without a stated mode the name leads to a virtual address, and tasks.NAME to every task
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | over    |
      And the services
        | SERVICE | NETWORK | REPLICAS |
        | web     | over    | 2        |
      When c1 looks up web and tasks.web
      Then the answers are
        | FROM | web                   | tasks.web          |
        | c1   | found virtual address | found web.1, web.2 |
      And the services have
        | SERVICE | ENDPOINT | VIRTUAL ADDRESS ON |
        | web     | vip      | over               |

  Rule: The name stays when the tasks move

    A drained node takes no tasks: the swarm ends those that it has and starts others elsewhere, with addresses of
    their own. Whoever asks for the name never notices.

    @claim-S100 @breaks-with-resolver-deaf
    Scenario: The name of a service leads to its new tasks after the node of one was drained
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
      And the services
        | SERVICE | NETWORK | REPLICAS | ENDPOINT |
        | web     | over    | 2        | dnsrr    |
      And the tasks of web are
        | HOST  | STATE   |
        | host1 | running |
        | host2 | running |
      And host2 is drained
      And the tasks of web are
        | HOST  | STATE   |
        | host1 | running |
        | host1 | running |
      When c1 looks up web
      Then the answers are
        | FROM | web                |
        | c1   | found web.1, web.2 |
