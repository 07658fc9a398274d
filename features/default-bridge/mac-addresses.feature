Feature: The MAC addresses of containers

  Each container has a MAC address of its own, by which the bridge tells it from the others. The engine chooses it when
  the container starts.
  Documents: 000_2b0d5e563e65a53a.txt, 001_515b4bf4418fac7f.txt, 004_dab2e48ff0414141.txt

  Rule: Up to Docker 27 the MAC address is made from the IPv4 address

    02:42 and the four bytes of the address: 172.18.0.2 is ac.12.00.02 in hexadecimal digits. So an address that passed to
    another container kept its MAC address, and nobody's ARP table had to change. Since 28.0 the MAC address is random, and
    a container tells its neighbours of it when it starts.

    @claim-S20 @docker<28.0 @change-mac-from-address @breaks-with-another-engine
    Scenario: Up to 27 a container on a bridge has 02:42 and its IPv4 address
      Given the networks
        | NETWORK  | SUBNET        |
        | local-br | 172.18.0.0/16 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | ADDRESS    |
        | c1        | local-br | 172.18.0.2 |
        | c2        | bridge   |            |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
        | c2   | started |
      And the MAC addresses are
        | CONTAINER | NETWORK  | MAC ADDRESS                | ON ITS CARD |
        | c1        | local-br | 02:42 and the IPv4 address | the same    |
        | c2        | bridge   | 02:42 and the IPv4 address | the same    |

    @refutes-S20 @docker>=28.0 @change-mac-from-address @breaks-with-another-engine
    Scenario: Since 28.0 a container on a bridge has a MAC address that is not made from its IPv4 address
      Given the networks
        | NETWORK  | SUBNET        |
        | local-br | 172.18.0.0/16 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | ADDRESS    |
        | c1        | local-br | 172.18.0.2 |
        | c2        | bridge   |            |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
        | c2   | started |
      And the MAC addresses are
        | CONTAINER | NETWORK  | MAC ADDRESS                                     | ON ITS CARD |
        | c1        | local-br | locally administered, not from the IPv4 address | the same    |
        | c2        | bridge   | locally administered, not from the IPv4 address | the same    |

  Rule: Macvlan networks changed with the bridges, overlay networks did not

    Every driver chooses for itself. That of overlay networks still makes the MAC address from the IPv4 address, so that
    each host of the swarm knows it without being told.

    @claim-S20 @docker<28.0 @change-mac-from-address-on-macvlan @requires-macvlan @breaks-with-another-engine
    Scenario: Up to 27 a container on a macvlan network has 02:42 and its IPv4 address
      Given the networks
        | NETWORK | DRIVER  | PARENT | SUBNET       |
        | cable   | macvlan | eth0   | 10.66.0.0/24 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | cable   | 10.66.0.200 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the MAC addresses are
        | CONTAINER | NETWORK | MAC ADDRESS                | ON ITS CARD |
        | c1        | cable   | 02:42 and the IPv4 address | the same    |

    @refutes-S20 @docker>=28.0 @change-mac-from-address-on-macvlan @requires-macvlan @breaks-with-another-engine
    Scenario: Since 28.0 a container on a macvlan network has a MAC address that is not made from its IPv4 address
      Given the networks
        | NETWORK | DRIVER  | PARENT | SUBNET       |
        | cable   | macvlan | eth0   | 10.66.0.0/24 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | cable   | 10.66.0.200 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the MAC addresses are
        | CONTAINER | NETWORK | MAC ADDRESS                                     | ON ITS CARD |
        | c1        | cable   | locally administered, not from the IPv4 address | the same    |

    @requires-vxlan @breaks-with-mac-address-changed
    Scenario: A container on an overlay network has 02:42 and its IPv4 address, whatever the version
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | wide    | overlay | yes        |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | wide    |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the MAC addresses are
        | CONTAINER | NETWORK | MAC ADDRESS                | ON ITS CARD |
        | c1        | wide    | 02:42 and the IPv4 address | the same    |
