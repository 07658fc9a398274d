Feature: Aliases on user-defined networks

  Beside its own name a container may have aliases, further names that the engine's resolver answers for. An alias
  belongs to the container's place on one network, so it is known there and nowhere else, and several containers may
  share it.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A container is found by its alias on the network that it has the alias on

    @claim-S98 @breaks-with-resolver-deaf @moby-DockerNetworkFlagAlias
    Scenario: A container is found by its name and by its alias
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  | NETWORK-ALIAS |
        | c1        | local-br | -             |
        | c2        | local-br | db            |
      When c1 looks up c2 and db
      Then the answers are
        | FROM | c2                | db                |
        | c1   | found by resolver | found by resolver |

    @claim-S98 @breaks-with-resolver-deaf @breaks-with-resolver-lies
    Scenario: On another network that the container is on the alias is unknown
      Given the networks
        | NETWORK |
        | net-a   |
        | net-b   |
      And the containers
        | CONTAINER | NETWORK | NETWORK-ALIAS |
        | db1       | net-a   | db            |
        | friend    | net-a   | -             |
        | guest     | net-b   | -             |
      And db1 is connected to net-b
      And friend and guest get a reply from db1
      When friend and guest look up db1 and db
      Then the answers are
        | FROM   | db1   | db        |
        | friend | found | found     |
        | guest  | found | not found |

  Rule: An alias can have several bearers

    Their addresses come in any order, so callers spread over them.

    @claim-S98 @breaks-with-resolver-deaf
    Scenario: An alias of two containers is found at both addresses
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS    | NETWORK-ALIAS |
        | web1      | local-br | 10.20.0.11 | web           |
        | web2      | local-br | 10.20.0.12 | web           |
        | client    | local-br | 10.20.0.20 | -             |
      When client looks up web and web1
      Then the answers are
        | FROM   | web                          | web1  |
        | client | found 10.20.0.11, 10.20.0.12 | found |

  Rule: The default bridge has no aliases

    @claim-S98 @breaks-with-wishes-ignored
    Scenario: A container with an alias is refused on the default bridge
      When host1 is asked for the containers
        | CONTAINER | NETWORK | NETWORK-ALIAS |
        | c1        | bridge  | db            |
      Then the engine answers
        | NAME | ANSWER               |
        | c1   | network-scoped alias |

  Rule: Aliases come and go with the networks

    @moby-UserDefinedNetworkConnectDisconnectAlias @breaks-with-resolver-deaf
    Scenario: Of two aliases the one on the network that was left is forgotten
      Given the networks
        | NETWORK | SUBNET       |
        | net-a   | 10.20.0.0/24 |
        | net-b   | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS    | NETWORK-ALIAS |
        | first     | net-a   | 10.20.0.11 | foo           |
        | second    | net-a   | 10.20.0.12 | -             |
      And the connections
        | CONTAINER | NETWORK | ADDRESS    | NETWORK-ALIAS |
        | first     | net-b   | 10.30.0.11 | bar           |
        | second    | net-b   | 10.30.0.12 | -             |
      And first is disconnected from net-a
      When second asks its resolver
        | NAME  | TYPE |
        | first | A    |
        | bar   | A    |
        | foo   | A    |
      Then its resolver answers
        | NAME  | TYPE | STATUS   | ANSWER     |
        | first | A    | NOERROR  | 10.30.0.11 |
        | bar   | A    | NOERROR  | 10.30.0.11 |
        | foo   | A    | NXDOMAIN |            |
