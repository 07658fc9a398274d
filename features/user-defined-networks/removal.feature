Feature: Removing a network

  A network can be removed when nobody is on it any more. Its bridge and its rules go with it.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: A network that a container is on is not removed, and since 28.1 the refusal names the container

    @docker<28.1 @change-text-for-a-network-in-use @breaks-with-another-engine
    Scenario: The refusal speaks of active endpoints
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      When host1 is asked to remove the networks
        | NETWORK  |
        | local-br |
      Then the engine answers
        | NAME     | ANSWER              |
        | local-br | network local-br id |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        | local-br |

    @docker>=28.1 @change-text-for-a-network-in-use @breaks-with-another-engine
    Scenario: The refusal names who is on the network
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      When host1 is asked to remove the networks
        | NETWORK  |
        | local-br |
      Then the engine answers
        | NAME     | ANSWER                                           |
        | local-br | network local-br has active endpoints (name:"c1" |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        | local-br |

  Rule: A network that nobody is on is removed, its bridge too

    @breaks-with-surplus-network
    Scenario: The network and its bridge are gone once its only container is stopped
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      And c1 is stopped
      When host1 is asked to remove the networks
        | NETWORK  |
        | local-br |
      Then the engine answers
        | NAME     | ANSWER  |
        | local-br | removed |
      And the bridges of host1 have the ports
        | BRIDGE  | PORTS |
        | docker0 |       |
