Feature: Gateway modes and the host

  The mode also decides what the host has of a network: a port for each published one, and an address on the bridge, by
  which it is a neighbour of the containers.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A routed network takes no port of the host since 27.0

    What is published there is opened at the container's address. The host's port stays free for others.

    @docker<27.0 @change-port-of-a-routed-network @breaks-with-another-engine
    Scenario: A published port has a port of the host
      Given the networks
        | NETWORK | GATEWAY MODE |
        | routes  | routed       |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | PUBLISHES         |
        | web       | routes  | 127.0.0.1:5000:80 |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And the published ports of web are
        | PORT   | ADDRESS   | HOST PORT |
        | 80/tcp | 127.0.0.1 | 5000      |

    @docker>=27.0 @change-port-of-a-routed-network @moby-DisableNAT @breaks-with-another-engine
    Scenario: A published port has no port of the host
      Given the networks
        | NETWORK | GATEWAY MODE |
        | routes  | routed       |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | PUBLISHES   |
        | web       | routes  | 0.0.0.0::80 |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And the published ports of web are
        | PORT   | ADDRESS | HOST PORT |
        | 80/tcp | 0.0.0.0 |           |

  Rule: The host has no address on an internal network of the mode isolated since 28.0

    An internal network keeps its containers from going out, and the host can still talk to them by the address of its
    bridge. In the mode isolated the bridge has none: not even the host is a neighbour.

    @docker<27.0 @change-isolated-from-the-host @breaks-with-another-engine
    Scenario: The host reaches a container
      Given the networks
        | NETWORK | SUBNET       | INTERNAL | GATEWAY MODE |
        | cut-off | 10.20.0.0/24 | yes      | isolated     |
      And the containers
        | CONTAINER | NETWORK |
        | web       | cut-off |
        | friend    | cut-off |
      When host1 and friend open web:80
      Then the answers are
        | FROM   | web:80          |
        | host1  | answered by web |
        | friend | answered by web |

    @docker>=28.0 @change-isolated-from-the-host @moby-Isolated @breaks-with-another-engine
    Scenario: The host does not reach a container
      Given the networks
        | NETWORK | SUBNET       | INTERNAL | GATEWAY MODE |
        | cut-off | 10.20.0.0/24 | yes      | isolated     |
      And the containers
        | CONTAINER | NETWORK |
        | web       | cut-off |
        | friend    | cut-off |
      And friend can open web:80
      When host1 and friend open web:80
      Then the answers are
        | FROM   | web:80          |
        | host1  | unreachable     |
        | friend | answered by web |
