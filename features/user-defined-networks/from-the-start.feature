Feature: Several networks from the start

  A container can be on any number of networks. Until 25.0 it was started on one, and connected to the others afterwards:
  a program that needed two networks in its first second had to wait for the second one.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A container is started on several networks since 25.0

    @docker<25.0 @change-networks-at-create @breaks-with-another-engine
    Scenario: A container that states two networks is refused
      Given the networks
        | NETWORK |
        | back    |
        | front   |
      When host1 is asked for the containers
        | CONTAINER | NETWORK     |
        | both      | front, back |
      Then the engine answers
        | NAME | ANSWER                                             |
        | both | Container cannot be connected to network endpoints |

    @docker>=25.0 @change-networks-at-create @moby-CreateWithMultiNetworks @breaks-with-another-engine
    Scenario: A container that states two networks is on both
      Given the networks
        | NETWORK |
        | back    |
        | front   |
      When host1 is asked for the containers
        | CONTAINER | NETWORK     |
        | both      | front, back |
      Then the engine answers
        | NAME | ANSWER  |
        | both | started |
      And the containers are attached to
        | CONTAINER | NETWORKS    |
        | both      | back, front |
      And the bridges of host1 have the ports
        | BRIDGE  | PORTS |
        | docker0 |       |
        | front   | both  |
        | back    | both  |
