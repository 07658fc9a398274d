Feature: Routes to and from the bridges

  A route says through which interface a packet leaves, and whether it goes to its destination itself or to a gateway. The
  address of a bridge makes the host a neighbour of the containers; the same address is the gateway of the containers.
  Documents: 000_2b0d5e563e65a53a.txt, 001_515b4bf4418fac7f.txt, 002_f2957c5ec6f190dc.txt

  Rule: The host has a route to each bridge network, through its bridge

    The kernel makes such a route for every subnet that an interface has an address in, and drops it with the interface.
    So the engine has nothing to do for it but to give the bridge its address.

    @claim-S12 @breaks-with-route-missing @breaks-with-surplus-network
    Scenario: The routes of the host are those of its LAN and one for each bridge network
      Given the networks
        | NETWORK | SUBNET       |
        | net-a   | 10.20.0.0/24 |
        | net-b   | 10.30.0.0/24 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | web       | net-b   |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And the routes of host1 are
        | DESTINATION   | VIA       | INTERFACE       | SOURCE     |
        | default       | 10.66.0.1 | eth0            |            |
        | 10.20.0.0/24  |           | bridge of net-a | 10.20.0.1  |
        | 10.30.0.0/24  |           | bridge of net-b | 10.30.0.1  |
        | 10.66.0.0/24  |           | eth0            | 10.66.0.11 |
        | 172.17.0.0/16 |           | docker0         | 172.17.0.1 |

    @claim-S12 @breaks-with-route-missing
    Scenario: By its routes the host reaches the containers of each bridge, from the address of that bridge
      Given the networks
        | NETWORK | SUBNET       |
        | net-a   | 10.20.0.0/24 |
        | net-b   | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | bridge  |
        | c2        | net-a   |
        | c3        | net-b   |
      When host1 opens c1:80, c2:80 and c3:80
      Then the answers are
        | FROM  | c1:80                                | c2:80                               | c3:80                               |
        | host1 | answered by c1, seen from 172.17.0.1 | answered by c2, seen from 10.20.0.1 | answered by c3, seen from 10.30.0.1 |

  Rule: A container sends to its neighbours itself, and everything else to the bridge

    Its connected route has no gateway: who is in the subnet is asked for by ARP and gets the packet on the link. For all
    other destinations the default route names the address of the bridge, that is, the host.

    @claim-S21 @fresh-host @breaks-with-route-missing
    Scenario: A container of the default bridge has two routes through eth0, one of them by docker0's address
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the routes of c1 are
        | DESTINATION   | VIA        | INTERFACE | SOURCE     |
        | default       | 172.17.0.1 | eth0      |            |
        | 172.17.0.0/16 |            | eth0      | 172.17.0.2 |

    @claim-S21 @breaks-with-route-missing
    Scenario: A container of a user-defined bridge has the same two routes by that bridge's address
      Given the networks
        | NETWORK  | SUBNET        |
        | local-br | 172.18.0.0/16 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | ADDRESS     |
        | c1        | local-br | 172.18.0.66 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the routes of c1 are
        | DESTINATION   | VIA        | INTERFACE | SOURCE      |
        | default       | 172.18.0.1 | eth0      |             |
        | 172.18.0.0/16 |            | eth0      | 172.18.0.66 |
