Feature: Creating a bridge network

  A user-defined network of the driver bridge is a Linux bridge on the host, called br- and the first twelve digits of
  the network's id, and a subnet out of the engine's address pools.
  Documents: 000_2b0d5e563e65a53a.txt, 002_f2957c5ec6f190dc.txt

  Rule: A new network is one new bridge on the host

    @claim-S35 @claim-S46 @breaks-with-surplus-network
    Scenario: The host gains one interface, a bridge called after the network's id
      Given the links of host1 are noted
      When host1 is asked for the networks
        | NETWORK  |
        | local-br |
      Then the engine answers
        | NAME     | ANSWER  |
        | local-br | created |
      And the network local-br has
        | ID                    |
        | 64 hexadecimal digits |
      And host1 has gained the links
        | LINK               | KIND   |
        | bridge of local-br | bridge |

    @claim-S38 @breaks-with-surplus-container
    Scenario: A container of the new network is a port of its bridge and not of docker0
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the bridges of host1 have the ports
        | BRIDGE   | PORTS |
        | docker0  |       |
        | local-br | c1    |

  Rule: What is not stated is the engine's choice

    The engine takes the first /16 of its pools that overlaps with nothing it knows of, and the first address of it
    for the bridge itself.

    @claim-S36 @claim-S37 @fresh-host @moby-DockerNetworkInspectCustomUnspecified @breaks-with-other-pools
    Scenario: On a fresh engine the first network is a bridge on 172.18.0.0/16
      When host1 is asked for the networks
        | NETWORK  | DRIVER   |
        | local-br | unstated |
      Then the engine answers
        | NAME     | ANSWER  |
        | local-br | created |
      And the network local-br has
        | DRIVER | SCOPE | SUBNET        | GATEWAY    | OPTIONS | LABELS |
        | bridge | local | 172.18.0.0/16 | 172.18.0.1 | none    | none   |
