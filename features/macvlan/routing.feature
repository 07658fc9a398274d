@requires-macvlan
Feature: From one macvlan network to another

  Each macvlan network is a part of the LAN that its parent is plugged into. On one of them containers speak to each other
  directly; to reach another they need what all computers need there, a router that both know as their gateway.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Without a router two macvlan networks are apart

    The engine makes no rule and no route between them, and a host does not forward for its own macvlan containers: they
    do not even reach it. That the frames of both are on one cable is of no use without a common subnet.

    @claim-S93
    Scenario: On one cable, containers reach their own network and not the other
      Given the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | GATEWAY     | PARENT |
        | red     | host1 | macvlan | 10.70.0.0/24 | 10.70.0.254 | eth0   |
        | red     | host2 | macvlan | 10.70.0.0/24 | 10.70.0.254 | eth0   |
        | blue    | host3 | macvlan | 10.80.0.0/24 | 10.80.0.254 | eth0   |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS    |
        | r1        | host1 | red     | 10.70.0.11 |
        | r2        | host2 | red     | 10.70.0.12 |
        | b1        | host3 | blue    | 10.80.0.11 |
        | b2        | host3 | blue    | 10.80.0.12 |
      And b2 gets a reply from b1
      When r1 pings r2 and b1
      Then the answers are
        | FROM | r2       | b1          |
        | r1   | answered | unreachable |

  Rule: A router that is the gateway of both joins them

    Here the router stands between two segments of the LAN, and the gateway of each network is its address there.

    @claim-S93
    Scenario: Containers on macvlan networks of two segments reach each other through the router
      Given the hosts
        | HOST  | SEGMENT |
        | host1 | -       |
        | host2 | far     |
      And the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | near    | host1 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
        | far     | host2 | macvlan | 10.67.0.0/24 | 10.67.0.1 | eth0   |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS     |
        | c1        | host1 | near    | 10.66.0.101 |
        | c2        | host2 | far     | 10.67.0.102 |
      When each container pings the others
      Then the answers are
        | FROM | c1       | c2       |
        | c1   | -        | answered |
        | c2   | answered | -        |

  Rule: Networks on VLANs of one card are apart as well, until something routes between them

    With a parent such as eth0.50 the engine makes that interface; its frames carry the number of the VLAN, and the other
    VLAN's interfaces do not take them. The interface goes with the network.

    @requires-vlan
    Scenario: The interface of a VLAN is made with the network
      Given the links of host1 are noted
      When host1 is asked for the networks
        | NETWORK | DRIVER  | SUBNET       | GATEWAY     | PARENT  |
        | red     | macvlan | 10.70.0.0/24 | 10.70.0.254 | eth0.70 |
      Then the engine answers
        | NAME | ANSWER  |
        | red  | created |
      And host1 has gained the links
        | LINK    | KIND |
        | eth0.70 | vlan |

    @claim-S93 @requires-vlan
    Scenario: Containers on two VLANs of one card do not reach each other
      Given the networks
        | NETWORK | DRIVER  | SUBNET       | GATEWAY     | PARENT  |
        | red     | macvlan | 10.70.0.0/24 | 10.70.0.254 | eth0.70 |
        | blue    | macvlan | 10.80.0.0/24 | 10.80.0.254 | eth0.80 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS    |
        | r1        | red     | 10.70.0.11 |
        | r2        | red     | 10.70.0.12 |
        | b1        | blue    | 10.80.0.11 |
        | b2        | blue    | 10.80.0.12 |
      And b2 gets a reply from b1
      When r1 pings r2 and b1
      Then the answers are
        | FROM | r2       | b1          |
        | r1   | answered | unreachable |
