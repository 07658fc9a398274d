Feature: A bridge network ends at its host

  A bridge is a device of one host. Two engines may both have a network of the same name, and even of the same subnet:
  these are two networks, and neither engine knows of the other. Between hosts there are published ports, or a network
  of another kind.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The containers of another host are not on it

    @claim-S96 @breaks-with-lan-knows-containers
    Scenario: Networks of one name on two hosts do not join their containers
      Given the networks
        | NETWORK  | HOST  | SUBNET       |
        | local-br | host1 | 10.20.0.0/24 |
        | local-br | host2 | 10.30.0.0/24 |
      And the containers
        | CONTAINER | HOST  | NETWORK  |
        | c1        | host1 | local-br |
        | c2        | host2 | local-br |
      And host1 gets a reply from c1
      And host2 gets a reply from c2
      When c1 and c2 ping c1 and c2
      Then the answers are
        | FROM | c1          | c2          |
        | c1   | -           | unreachable |
        | c2   | unreachable | -           |

    @claim-S96 @breaks-with-bridges-joined
    Scenario: With one name and one subnet on two hosts, an address means a container of one's own host
      Given the networks
        | NETWORK  | HOST  | SUBNET       |
        | local-br | host1 | 10.20.0.0/24 |
        | local-br | host2 | 10.20.0.0/24 |
      And the containers
        | CONTAINER | HOST  | NETWORK  | ADDRESS    |
        | c1        | host1 | local-br | 10.20.0.10 |
        | c2        | host1 | local-br | 10.20.0.20 |
        | far1      | host2 | local-br | 10.20.0.20 |
        | far2      | host2 | local-br | 10.20.0.30 |
      And far1 can open far2:80
      When c1 opens 10.20.0.20:80 and 10.20.0.30:80
      Then the answers are
        | FROM | 10.20.0.20:80  | 10.20.0.30:80 |
        | c1   | answered by c2 | unreachable   |

  Rule: A published port is reached from containers of other hosts

    @claim-S96 @claim-S56 @breaks-with-dnat-wrong-port
    Scenario: A container reaches one of another host at that host's address and published port
      Given the networks
        | NETWORK  | HOST  | SUBNET       |
        | local-br | host1 | 10.20.0.0/24 |
        | local-br | host2 | 10.30.0.0/24 |
      And the containers
        | CONTAINER | HOST  | NETWORK  | PUBLISHES |
        | c1        | host1 | local-br | -         |
        | c2        | host2 | local-br | 5000:80   |
      When c1 opens host2:5000
      Then the answers are
        | FROM | host2:5000                           |
        | c1   | answered by c2, seen from 10.66.0.11 |
