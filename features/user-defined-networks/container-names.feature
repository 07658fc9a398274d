@smoke
Feature: Container names on bridge networks

  Docker answers name look-ups itself on every bridge that a user creates. The default bridge only gets a copy of
  the host's resolver settings: peers there have addresses, but no names.
  Documents: 000_2b0d5e563e65a53a.txt, 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: A user-defined bridge resolves the names of its containers

    Inside every container of such a network the engine listens on 127.0.0.11 and answers for the names it knows; other
    questions it passes on. The container's resolv.conf names nobody else.

    @claim-S39 @breaks-with-resolver-deaf @moby-BridgeICC
    Scenario: Two containers on a user-defined bridge find each other by name
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
        | c2        | local-br |
      And they reach one another by address
      When each container looks up the others by name
      Then the answers are
        | FROM | c1    | c2    |
        | c1   | -     | found |
        | c2   | found | -     |

    @claim-S39 @claim-S48 @breaks-with-bridge-port-isolated @breaks-with-bound-to-loopback
    Scenario: Two containers on a user-defined bridge reach each other by address
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  | LISTENS |
        | c1        | local-br | 8080    |
        | c2        | local-br | 8080    |
      When c1 and c2 open c1:8080 and c2:8080
      Then the answers are
        | FROM | c1:8080        | c2:8080        |
        | c1   | answered by c1 | answered by c2 |
        | c2   | answered by c1 | answered by c2 |

    @claim-S40 @breaks-with-resolv-conf-rewritten
    Scenario: The resolver of a container on a user-defined bridge is the engine's own
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
        | c2        | bridge   |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
        | c2   | started |
      And the resolvers are
        | CONTAINER | RESOLVER   |
        | c1        | 127.0.0.11 |
        | c2        | 10.66.0.53 |

  Rule: The default bridge resolves no container names

    @claim-S41 @breaks-with-hosts-file-entry @breaks-with-resolver-lies
    Scenario: Two containers on the default bridge do not find each other by name
      Given the containers
        | CONTAINER | NETWORK |
        | c1        | bridge  |
        | c2        | bridge  |
      And they reach one another by address
      When each container looks up the others by name
      Then the answers are
        | FROM | c1        | c2        |
        | c1   | -         | not found |
        | c2   | not found | -         |
