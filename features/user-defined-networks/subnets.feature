Feature: Subnets of user-defined networks

  Each bridge network has a subnet that none of the engine's other networks overlaps. The engine keeps account of its
  own networks. What else the host is connected to it considers only when it chooses a subnet itself.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A stated subnet may not overlap that of another Docker network

    @claim-S45 @breaks-with-wishes-ignored
    Scenario: A subnet that lies within another network's is refused
      Given the networks
        | NETWORK | SUBNET       |
        | mynet   | 10.20.0.0/16 |
      When host1 is asked for the networks
        | NETWORK | SUBNET        |
        | same    | 10.20.0.0/16  |
        | within  | 10.20.30.0/24 |
        | docker0 | 172.17.0.0/24 |
        | beside  | 10.21.0.0/16  |
      Then the engine answers
        | NAME    | ANSWER                                             |
        | same    | Pool overlaps with other one on this address space |
        | within  | Pool overlaps with other one on this address space |
        | docker0 | Pool overlaps with other one on this address space |
        | beside  | created                                            |

  Rule: A stated subnet may overlap that of the host's network card

    The document says that it must not. The engine takes it all the same, and the host then has two routes to one
    subnet. The older one, to the card, wins: the host keeps its LAN and cannot reach the container.

    @refutes-S45 @breaks-with-wishes-ignored
    Scenario: A network with the very subnet of the host's LAN is created
      When host1 is asked for the networks
        | NETWORK | SUBNET       | GATEWAY     |
        | mynet   | 10.66.0.0/24 | 10.66.0.201 |
      Then the engine answers
        | NAME  | ANSWER  |
        | mynet | created |
      And the network mynet has
        | SUBNET       | GATEWAY     |
        | 10.66.0.0/24 | 10.66.0.201 |

    @refutes-S45 @breaks-with-container-routes-added
    Scenario: The host goes on reaching its LAN, but not the container whose network overlaps it
      Given the networks
        | NETWORK | SUBNET       | GATEWAY     |
        | mynet   | 10.66.0.0/24 | 10.66.0.201 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | mynet   | 10.66.0.202 |
        | c2        | mynet   | 10.66.0.203 |
      And c2 gets a reply from c1
      And host1 gets a reply from the outsider
      When host1 and c2 ping c1 and the outsider
      Then the answers are
        | FROM  | c1          | outsider    |
        | host1 | unreachable | answered    |
        | c2    | answered    | unreachable |

  Rule: A subnet that the engine chooses avoids those of the host's network cards

    @refutes-S45 @fresh-host @breaks-with-other-pools
    Scenario: The engine passes over a subnet that the host is connected to
      Given the bridges
        | BRIDGE | ADDRESS       |
        | lan2   | 172.18.0.9/16 |
      When host1 is asked for the networks
        | NETWORK |
        | mynet   |
      Then the engine answers
        | NAME  | ANSWER  |
        | mynet | created |
      And the network mynet has
        | SUBNET        | GATEWAY    |
        | 172.19.0.0/16 | 172.19.0.1 |
