@requires-macvlan
Feature: Services on macvlan

  A macvlan network may belong to the whole swarm. What differs between nodes, the network card and the range of
  addresses, is written down on each node in a network that holds configuration only; the swarm's network is made from
  these. Services run there, under names that lead to all tasks; virtual addresses there are not.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The swarm spreads services over macvlan as well

    @refutes-S114 @breaks-with-resolver-deaf
    Scenario: A service has tasks on two hosts, on their LAN, under one name
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | HOST  | DRIVER   | SUBNET       | GATEWAY   | RANGE         | PARENT | CONFIG ONLY |
        | part    | host1 | unstated | 10.66.0.0/24 | 10.66.0.1 | 10.66.0.64/28 | eth0   | yes         |
        | part    | host2 | unstated | 10.66.0.0/24 | 10.66.0.1 | 10.66.0.80/28 | eth0   | yes         |
      And the networks
        | NETWORK | DRIVER  | CONFIG FROM | ATTACHABLE |
        | wire    | macvlan | part        | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | wire    |
      And the services
        | SERVICE | NETWORK | REPLICAS | ENDPOINT |
        | web     | wire    | 2        | dnsrr    |
      When c1 looks up web
      Then the answers are
        | FROM | web                |
        | c1   | found web.1, web.2 |
      And the tasks of web are
        | HOST  | NETWORKS |
        | host1 | wire     |
        | host2 | wire     |
