Feature: What cannot be connected

  Whether a container has a network namespace of its own, and whether that is wired, is settled when it is created. So the
  networks host and none are no networks that a container could be plugged into later.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Nobody joins the host's network later, and nobody leaves it

    @moby-DockerNetworkConnectToHostFromOtherNetwork @breaks-with-other-reasons
    Scenario: A container that is on a bridge, or was, is refused by the networks host and none
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      When host1 is asked to connect
        | CONTAINER | NETWORK |
        | c1        | bridge  |
        | c1        | none    |
        | c1        | host    |
      Then the engine answers
        | NAME         | ANSWER                                          |
        | c1 to bridge | connected                                       |
        | c1 to none   | with one of the networks in private (none) mode |
        | c1 to host   | host network                                    |

    @moby-DockerNetworkDisconnectFromHost @breaks-with-other-reasons
    Scenario: A container in host mode stays there
      Given the containers
        | CONTAINER | NETWORK |
        | web       | host    |
      When host1 is asked to disconnect
        | CONTAINER | NETWORK | FORCED |
        | web       | host    | no     |
      Then the engine answers
        | NAME          | ANSWER       |
        | web from host | host network |
      And these share a network namespace
        | MEMBERS    |
        | host1, web |

  Rule: A container without a network namespace of its own joins no network

    @breaks-with-other-reasons
    Scenario: A borrower and a container in host mode are refused by a bridge
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK          | LISTENS |
        | lender    | bridge           | 80      |
        | borrower  | container:lender | 8080    |
        | web       | host             | 80      |
      When host1 is asked to connect
        | CONTAINER | NETWORK  |
        | lender    | local-br |
        | borrower  | local-br |
        | web       | local-br |
      Then the engine answers
        | NAME                 | ANSWER                              |
        | lender to local-br   | connected                           |
        | borrower to local-br | container sharing network namespace |
        | web to local-br      | container sharing network namespace |

  Rule: Aliases are for networks that a user has made

    @moby-DockerNetworkConnectWithAliasOnDefaultNetworks @breaks-with-wishes-ignored
    Scenario: A container is connected with an alias to a network of the user's only
      Given the networks
        | NETWORK  |
        | local-br |
        | other-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
        | c2        | none     |
      When host1 is asked to connect
        | CONTAINER | NETWORK  | NETWORK-ALIAS |
        | c1        | other-br | db            |
        | c1        | bridge   | db            |
        | c2        | host     | db            |
        | c2        | none     | db            |
      Then the engine answers
        | NAME           | ANSWER               |
        | c1 to other-br | connected            |
        | c1 to bridge   | network-scoped alias |
        | c2 to host     | network-scoped alias |
        | c2 to none     | network-scoped alias |
