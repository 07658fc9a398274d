Feature: Whose network can be shared

  To share a network is to enter a network namespace that is there already. How the first container came by it, and what
  is in it, makes no difference to the second: any container that is running can lend its network.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A lender may be in any mode

    The document starts the first container in bridge mode. It may as well be on a user-defined network, in host mode, or
    have nothing but its loopback interface to share.

    @refutes-S103 @breaks-with-namespace-own
    Scenario Outline: A container <where> lends its network
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK   | LISTENS |
        | lender    | <network> | 8080    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS |
        | borrower  | container:lender | 9090    |
      Then the engine answers
        | NAME     | ANSWER  |
        | borrower | started |
      And these share a network namespace
        | MEMBERS   |
        | <sharing> |
      And the containers are attached to
        | CONTAINER | NETWORKS  |
        | lender    | <network> |
        | borrower  |           |

      Examples:
        | where                     | network  | sharing                 |
        | in bridge mode            | bridge   | lender, borrower        |
        | on a user-defined network | local-br | lender, borrower        |
        | in none mode              | none     | lender, borrower        |
        | in host mode              | host     | lender, borrower, host1 |

    @refutes-S103 @breaks-with-network-ignored
    Scenario: With a lender in none mode the two still open each other's pages on the loopback address
      Given the containers
        | CONTAINER | NETWORK          | LISTENS |
        | lender    | none             | 8080    |
        | borrower  | container:lender | 9090    |
      When lender and borrower open 127.0.0.1:8080 and 127.0.0.1:9090
      Then the answers are
        | FROM     | 127.0.0.1:8080     | 127.0.0.1:9090       |
        | lender   | answered by lender | answered by borrower |
        | borrower | answered by lender | answered by borrower |
