@requires-vxlan @requires-ip_vs
Feature: Virtual addresses of services

  No interface answers at a service's virtual address: the kernel's IP virtual server, in a namespace that the engine
  keeps on each node for each network, hands every connection to one of the tasks in turn.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The virtual address leads to every task in turn

    @breaks-with-foreign-listener
    Scenario: Requests to a service's name are answered by all of its tasks
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
      And the services
        | SERVICE | NETWORK | REPLICAS |
        | web     | over    | 3        |
      When c1 opens web:80 6 times
      Then these have answered
        | BY    |
        | web.1 |
        | web.2 |
        | web.3 |

    @breaks-with-foreign-listener
    Scenario: Requests to a published port are answered by all of the tasks, whichever node is asked
      Given a swarm of host1 and host2 is formed
      And the services
        | SERVICE | REPLICAS | PUBLISHES |
        | web     | 2        | 8080:80   |
      When the outsider opens host1:8080 4 times
      Then these have answered
        | BY    |
        | web.1 |
        | web.2 |

  Rule: The virtual address stays when the tasks move

    @claim-S100 @breaks-with-foreign-listener
    Scenario: A service answers at its virtual address after the node of a task was drained
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
      And the services
        | SERVICE | NETWORK | REPLICAS |
        | web     | over    | 2        |
      And host2 is drained
      And the tasks of web are
        | TASK  | HOST  | STATE   |
        | web.1 | host1 | running |
        | web.2 | host1 | running |
      When c1 opens web:80 4 times
      Then these have answered
        | BY    |
        | web.1 |
        | web.2 |
