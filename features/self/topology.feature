@self
Feature: The topology of a scenario

  What a lab was made of is read from the kernel, namespace by namespace, and from the engines, before anything is torn
  down. It goes into the results, and a picture of it, with the probes in it, to the evidence.

  Rule: Every container is shown where it is plugged in

    Scenario: Containers on bridges, in host mode and without a network are told apart
      Given the suite
        """
        Feature: Modes
          Scenario: Is looked at
            Given the networks
              | NETWORK  |
              | local-br |
            And the containers
              | CONTAINER | NETWORK            | LISTENS |
              | c1        | local-br           | 80      |
              | c2        | bridge             | 80      |
              | borrower  | container:c1       | 9090    |
              | inhost    | host               | 8080    |
              | alone     | none               | 80      |
            And c1 is connected to bridge
            When c1 pings c2
            Then the answers are
              | FROM | c2       |
              | c1   | answered |
        """
      When "vethlab run suite.feature --workers 1 --evidence all" is typed
      Then the topology of "Is looked at" shows
        | CONTAINER | MODE         | INTERFACE | PLUGGED INTO |
        | c1        | own          | eth0      | local-br     |
        | c1        | own          | eth1      | bridge       |
        | c2        | own          | eth0      | bridge       |
        | borrower  | container c1 | eth0      | local-br     |
        | borrower  | container c1 | eth1      | bridge       |
        | inhost    | host         |           |              |
        | alone     | none         |           |              |

    @requires-macvlan @requires-vxlan
    Scenario: A macvlan device is shown on its card, and both ends of a tunnel have its number
      Given the suite
        """
        Feature: Two hosts
          @requires-macvlan @requires-vxlan
          Scenario: Is looked at
            Given a swarm of host1 and host2 is formed
            And the networks
              | NETWORK | DRIVER  | ATTACHABLE | SUBNET       | GATEWAY   | PARENT |
              | over    | overlay | yes        |              |           |        |
              | wire    | macvlan |            | 10.66.0.0/24 | 10.66.0.1 | eth0   |
            And the containers
              | CONTAINER | HOST  | NETWORK | ADDRESS     |
              | c1        | host1 | over    |             |
              | c2        | host2 | over    |             |
              | c3        | host1 | wire    | 10.66.0.101 |
            And the hosts have learnt of the containers of over
            When c1 pings c2
            Then the answers are
              | FROM | c2       |
              | c1   | answered |
        """
      When "vethlab run suite.feature --workers 1 --evidence all" is typed
      Then the topology of "Is looked at" shows
        | CONTAINER | MODE | INTERFACE | PLUGGED INTO     |
        | c1        | own  | eth0      | over, VXLAN 4097 |
        | c1        | own  | eth1      | docker_gwbridge  |
        | c2        | own  | eth0      | over, VXLAN 4097 |
        | c2        | own  | eth1      | docker_gwbridge  |
        | c3        | own  | eth0      | card eth0        |
