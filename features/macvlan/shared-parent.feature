@requires-macvlan
Feature: Two macvlan networks on one card

  A macvlan network has a parent, a network card of the host that its containers sit on. A card that stands in several
  subnets could carry a network for each.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A card is the parent of one macvlan network only until 27.0

    The kernel never minded. The driver kept a card to the network that had it first, until that was lifted.

    @docker<27.0 @change-macvlan-shared-parent @breaks-with-another-engine
    Scenario: A second network on the same card is refused
      Given the networks
        | NETWORK | DRIVER  | PARENT | SUBNET       |
        | cable   | macvlan | eth0   | 10.66.0.0/24 |
      When host1 is asked for the networks
        | NETWORK | DRIVER  | PARENT | SUBNET       |
        | second  | macvlan | eth0   | 10.68.0.0/24 |
      Then the engine answers
        | NAME   | ANSWER                                 |
        | second | is already using parent interface eth0 |

    @docker>=27.0 @change-macvlan-shared-parent @moby-DockerNetworkMacvlan @breaks-with-another-engine
    Scenario: A second network on the same card is created
      Given the networks
        | NETWORK | DRIVER  | PARENT | SUBNET       |
        | cable   | macvlan | eth0   | 10.66.0.0/24 |
      When host1 is asked for the networks
        | NETWORK | DRIVER  | PARENT | SUBNET       |
        | second  | macvlan | eth0   | 10.68.0.0/24 |
      Then the engine answers
        | NAME   | ANSWER  |
        | second | created |

  Rule: A gateway that nobody stated is the first address of the subnet until 29.0

    On a LAN the first address may be the router's, or anybody's. Since 29.0 a container has a default route only if the
    network was given a gateway.

    @docker<29.0 @change-macvlan-implied-gateway @breaks-with-route-missing
    Scenario: The default route leads to the first address of the subnet
      Given the networks
        | NETWORK | DRIVER  | PARENT | SUBNET       |
        | cable   | macvlan | eth0   | 10.68.0.0/24 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | ADDRESS    |
        | c1        | cable   | 10.68.0.66 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the routes of c1 are
        | DESTINATION  | VIA       | INTERFACE |
        | default      | 10.68.0.1 | eth0      |
        | 10.68.0.0/24 |           | eth0      |

    @docker>=29.0 @change-macvlan-implied-gateway @breaks-with-another-engine
    Scenario: There is no default route
      Given the networks
        | NETWORK | DRIVER  | PARENT | SUBNET       |
        | cable   | macvlan | eth0   | 10.68.0.0/24 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | ADDRESS    |
        | c1        | cable   | 10.68.0.66 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the routes of c1 are
        | DESTINATION  | VIA | INTERFACE |
        | 10.68.0.0/24 |     | eth0      |
