@requires-macvlan @requires-vlan
Feature: macvlan networks on VLANs

  With a parent such as eth0.10 the containers are on VLAN 10 of the cable: their frames carry that number. If the host
  has no such interface, Docker makes it, and removes it together with the network.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Docker makes the VLAN's interface on the host

    @breaks-with-surplus-network
    Scenario: A network with a VLAN for a parent adds an interface to the host
      Given the links of host1 are noted
      When host1 is asked for the networks
        | NETWORK | DRIVER  | SUBNET       | PARENT  |
        | ten     | macvlan | 10.10.0.0/24 | eth0.10 |
      Then the engine answers
        | NAME | ANSWER  |
        | ten  | created |
      And host1 has gained the links
        | LINK    | KIND |
        | eth0.10 | vlan |

    @breaks-with-surplus-network
    Scenario: The interface goes with the network
      Given the links of host1 are noted
      And the networks
        | NETWORK | DRIVER  | SUBNET       | PARENT  |
        | ten     | macvlan | 10.10.0.0/24 | eth0.10 |
      When host1 is asked to remove the networks
        | NETWORK |
        | ten     |
      Then the engine answers
        | NAME | ANSWER  |
        | ten  | removed |
      And host1 has gained the links
        | LINK | KIND |

  Rule: VLANs on one cable are networks of their own

    @claim-S93 @breaks-with-router-added
    Scenario: Containers of one VLAN reach each other across hosts, and those of another VLAN do not answer
      Given the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | PARENT  |
        | ten     | host1 | macvlan | 10.10.0.0/24 | eth0.10 |
        | ten     | host2 | macvlan | 10.10.0.0/24 | eth0.10 |
        | twenty  | host1 | macvlan | 10.20.0.0/24 | eth0.20 |
        | twenty  | host2 | macvlan | 10.20.0.0/24 | eth0.20 |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS     |
        | c1        | host1 | ten     | 10.10.0.101 |
        | c2        | host2 | ten     | 10.10.0.102 |
        | c3        | host2 | twenty  | 10.20.0.103 |
        | c4        | host1 | twenty  | 10.20.0.104 |
      And c4 gets a reply from c3
      When c1 pings c2 and c3
      Then the answers are
        | FROM | c2       | c3          |
        | c1   | answered | unreachable |

    @claim-S93 @breaks-with-icmp-dropped
    Scenario: Containers of two VLANs reach each other through a router that is on both
      Given the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | GATEWAY   | PARENT  |
        | ten     | host1 | macvlan | 10.10.0.0/24 | 10.10.0.1 | eth0.10 |
        | twenty  | host2 | macvlan | 10.20.0.0/24 | 10.20.0.1 | eth0.20 |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS     |
        | c1        | host1 | ten     | 10.10.0.101 |
        | c3        | host2 | twenty  | 10.20.0.103 |
      And the outsider routes between the VLANs
        | VLAN | ADDRESS      |
        | 10   | 10.10.0.1/24 |
        | 20   | 10.20.0.1/24 |
      When each container pings the others
      Then the answers are
        | FROM | c1       | c3       |
        | c1   | -        | answered |
        | c3   | answered | -        |
