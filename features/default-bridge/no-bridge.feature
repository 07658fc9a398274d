Feature: An engine without a default bridge

  With the setting bridge=none an engine makes no docker0 and no network bridge. Whoever states no network has none then.
  It is a way to make sure that each container is on a network that somebody has chosen for it.
  Documents: 000_2b0d5e563e65a53a.txt, 003_aacd518e916de71d.txt

  Rule: Without a default bridge a container without a stated network has a loopback interface only

    @moby-RunContainerWithBridgeNone @breaks-with-one-interface-too-many
    Scenario: Neither by default nor by the name of bridge does a container get a card
      Given the hosts
        | HOST  | OPTIONS     |
        | host1 | bridge=none |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | -       |
        | c2        | bridge  |
        | web       | host    |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
        | c2   | started |
        | web  | started |
      And the interfaces of c1 are
        | INTERFACE | KIND     |
        | lo        | loopback |
      And the interfaces of c2 are
        | INTERFACE | KIND     |
        | lo        | loopback |
      And these share a network namespace
        | MEMBERS    |
        | host1, web |
        | c1         |
        | c2         |

    @moby-RunContainerWithBridgeNone @breaks-with-surplus-network
    Scenario: The host has no docker0, and the engine no network bridge
      Given the hosts
        | HOST  | OPTIONS     |
        | host1 | bridge=none |
      When the engine of host1 has started
      Then the networks of host1 are
        | NETWORK | DRIVER |
        | host    | host   |
        | none    | null   |
      And the bridges of host1 have the ports
        | BRIDGE | PORTS |
