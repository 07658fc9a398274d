Feature: What a borrower cannot state for itself

  Ports, host name and resolver belong to the network namespace's owner, the lender. An engine refuses a borrower that
  states them for itself, and says which two options are in conflict.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Settings of the network are the lender's

    @claim-S75 @moby-ConflictNetworkModeAndOptions @breaks-with-other-reasons @breaks-with-wishes-ignored
    Scenario: A borrower cannot publish a port
      Given the containers
        | CONTAINER |
        | lender    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | PUBLISHES | LISTENS |
        | borrower  | container:lender | 5000:9090 | 9090    |
      Then the engine answers
        | NAME     | ANSWER                                                                   |
        | borrower | conflicting options: port publishing and the container type network mode |

    @claim-S77 @moby-ConflictNetworkModeAndOptions @moby-ConflictContainerNetworkAndLinks @breaks-with-other-reasons
    Scenario: A borrower cannot state a host name, a resolver, a hosts entry, an exposed port or a link
      Given the containers
        | CONTAINER |
        | lender    |
        | friend    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | HOSTNAME | DNS        | ADD-HOST    | EXPOSE | LINK   |
        | named     | container:lender | other    | -          | -           | -      | -      |
        | asking    | container:lender | -        | 10.66.0.53 | -           | -      | -      |
        | noting    | container:lender | -        | -          | a:192.0.2.1 | -      | -      |
        | exposed   | container:lender | -        | -          | -           | 9090   | -      |
        | linked    | container:lender | -        | -          | -           | -      | friend |
      Then the engine answers
        | NAME    | ANSWER                                                                 |
        | named   | conflicting options: hostname and the network mode                     |
        | asking  | conflicting options: dns and the network mode                          |
        | noting  | conflicting options: custom host-to-IP mapping and the network mode    |
        | exposed | conflicting options: port exposing and the container type network mode |
        | linked  | conflicting options: container type network can't be used with links   |

  Rule: A MAC address of its own is refused until 25.0, and ignored since

    Since API 1.44 a MAC address belongs to one attachment to a network. A borrower has none, so the address that it
    states for the container as a whole is dropped with a warning.

    @claim-S77 @docker<25.0 @change-mac-address-of-a-borrower @breaks-with-other-reasons
    Scenario: A borrower cannot state a MAC address
      Given the containers
        | CONTAINER |
        | lender    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | MAC-ADDRESS       |
        | borrower  | container:lender | 02:00:00:00:00:01 |
      Then the engine answers
        | NAME     | ANSWER                                                |
        | borrower | conflicting options: mac-address and the network mode |

    @refutes-S77 @docker>=25.0 @change-mac-address-of-a-borrower @breaks-with-another-engine
    Scenario: A borrower that states a MAC address is started all the same
      Given the containers
        | CONTAINER |
        | lender    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS | MAC-ADDRESS       |
        | borrower  | container:lender | 9090    | 02:00:00:00:00:01 |
      Then the engine answers
        | NAME     | ANSWER  |
        | borrower | started |
      And these share a network namespace
        | MEMBERS          |
        | lender, borrower |
