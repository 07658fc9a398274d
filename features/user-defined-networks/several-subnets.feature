Feature: Several subnets in one network

  The document says of networks of one's own, bridge or overlay, that they take several subnets. That depends on the
  driver: a bridge network has one IPv4 subnet, while an overlay network has a bridge and a VXLAN tunnel for each.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A bridge network has one IPv4 subnet

    @refutes-S101 @breaks-with-wishes-ignored
    Scenario: A bridge network with two IPv4 subnets is refused
      When host1 is asked for the networks
        | NETWORK | DRIVER | SUBNET                     |
        | one     | bridge | 10.20.0.0/24               |
        | two     | bridge | 10.30.0.0/24, 10.40.0.0/24 |
      Then the engine answers
        | NAME | ANSWER                                         |
        | one  | created                                        |
        | two  | bridge driver doesn't support multiple subnets |

  Rule: An overlay network may have several

    @claim-S101 @requires-vxlan @breaks-with-resolver-deaf
    Scenario: The containers of one overlay network have addresses in two subnets
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE | SUBNET                     |
        | over    | overlay | yes        | 10.20.0.0/24, 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS    |
        | c1        | over    | 10.20.0.10 |
        | c2        | over    | 10.20.0.20 |
        | d1        | over    | 10.30.0.10 |
        | d2        | over    | 10.30.0.20 |
      When c1 and d1 look up c2 and d2
      Then the answers are
        | FROM | c2               | d2               |
        | c1   | found 10.20.0.20 | found 10.30.0.20 |
        | d1   | found 10.20.0.20 | found 10.30.0.20 |
      And the network over has
        | DRIVER  | SUBNET                     |
        | overlay | 10.20.0.0/24, 10.30.0.0/24 |

    @claim-S101 @requires-vxlan @breaks-with-bound-to-loopback
    Scenario: In each subnet of an overlay network the containers reach each other
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE | SUBNET                     |
        | over    | overlay | yes        | 10.20.0.0/24, 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS    |
        | c1        | over    | 10.20.0.10 |
        | c2        | over    | 10.20.0.20 |
        | d1        | over    | 10.30.0.10 |
        | d2        | over    | 10.30.0.20 |
      When c1 opens c2:80
      Then the answers are
        | FROM | c2:80          |
        | c1   | answered by c2 |
