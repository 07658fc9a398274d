Feature: A container that borrows another's network

  In container mode no network is made: the second container's processes enter the network namespace of the first. The
  two share interfaces, addresses, routes and ports, and nothing else.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Two containers are in one network namespace, which is not the host's

    @claim-S71 @breaks-with-namespace-own
    Scenario: The borrower is in the lender's namespace and not in the host's
      Given the containers
        | CONTAINER | LISTENS |
        | lender    | 8080    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS |
        | borrower  | container:lender | 9090    |
      Then the engine answers
        | NAME     | ANSWER  |
        | borrower | started |
      And these share a network namespace
        | MEMBERS          |
        | lender, borrower |
        | host1            |

    @claim-S72 @breaks-with-surplus-network
    Scenario: Borrowing adds no interface to the host and no network to the borrower
      Given the containers
        | CONTAINER | LISTENS |
        | lender    | 8080    |
      And the links of host1 are noted
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS |
        | borrower  | container:lender | 9090    |
      Then the engine answers
        | NAME     | ANSWER  |
        | borrower | started |
      And host1 has gained the links
        | LINK | KIND |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | lender    | bridge   |
        | borrower  |          |

    @claim-S73 @breaks-with-bound-to-loopback
    Scenario: Each reaches the other on the loopback address, and the host reaches both at the lender's
      Given the containers
        | CONTAINER | NETWORK          | LISTENS |
        | lender    | bridge           | 8080    |
        | borrower  | container:lender | 9090    |
      When lender, borrower and host1 open lender:8080 and borrower:9090
      Then the answers are
        | FROM     | lender:8080        | borrower:9090        |
        | lender   | answered by lender | answered by borrower |
        | borrower | answered by lender | answered by borrower |
        | host1    | answered by lender | answered by borrower |

    @claim-S73 @breaks-with-network-ignored
    Scenario: What one serves on the loopback address the other opens there
      Given the containers
        | CONTAINER | NETWORK          | LISTENS |
        | lender    | bridge           | 8080    |
        | borrower  | container:lender | 9090    |
      When lender and borrower open 127.0.0.1:8080 and 127.0.0.1:9090
      Then the answers are
        | FROM     | 127.0.0.1:8080     | 127.0.0.1:9090       |
        | lender   | answered by lender | answered by borrower |
        | borrower | answered by lender | answered by borrower |

    @claim-S74 @breaks-with-listener-stopped
    Scenario: Both cannot listen on the same port
      Given the containers
        | CONTAINER | LISTENS |
        | lender    | 8080    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS |
        | borrower  | container:lender | 8080    |
      Then the engine answers
        | NAME     | ANSWER                 |
        | borrower | address already in use |
