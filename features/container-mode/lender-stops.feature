Feature: When the lender stops

  The borrower's processes hold the namespace, so it outlives the lender; but the engine takes its interfaces away when
  the lender stops. The lender comes back with a new namespace, and the borrower stays in the old one.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The borrower goes on running without a network

    The document says that it cannot continue. It does, but only the loopback interface is left to it.

    @refutes-S76 @breaks-with-stopped-started
    Scenario: The borrower keeps running with nothing but its loopback interface
      Given the containers
        | CONTAINER | NETWORK          | LISTENS |
        | lender    | bridge           | 8080    |
        | borrower  | container:lender | 9090    |
      When lender is stopped
      Then the interfaces of borrower are
        | INTERFACE | KIND     |
        | lo        | loopback |
      And the states are
        | CONTAINER | STATE   |
        | lender    | exited  |
        | borrower  | running |

    @breaks-with-one-interface-too-many
    Scenario: The borrower does not get the network back when the lender starts again
      Given the containers
        | CONTAINER | NETWORK          | LISTENS |
        | lender    | bridge           | 8080    |
        | borrower  | container:lender | 9090    |
      And lender is stopped
      When lender is started
      Then the interfaces of borrower are
        | INTERFACE | KIND     |
        | lo        | loopback |
      And these share a network namespace
        | MEMBERS  |
        | lender   |
        | borrower |

    @breaks-with-namespace-own
    Scenario: The borrower is back in the lender's network once it has been started again itself
      Given the containers
        | CONTAINER | NETWORK          | LISTENS |
        | lender    | bridge           | 8080    |
        | borrower  | container:lender | 9090    |
      And lender is stopped
      And lender is started
      And borrower is stopped
      When borrower is started
      Then these share a network namespace
        | MEMBERS          |
        | lender, borrower |

    @claim-S76 @breaks-with-other-reasons
    Scenario: A stopped borrower cannot start while the lender is stopped
      Given the containers
        | CONTAINER | NETWORK          | LISTENS |
        | lender    | bridge           | 8080    |
        | borrower  | container:lender | 9090    |
      And borrower is stopped
      And lender is stopped
      When borrower is asked to start
      Then the engine answers
        | NAME     | ANSWER              |
        | borrower | cannot join network |

  Rule: The refusal to lend from a stopped container says since 28.0 which one it is, and how it ended

    @docker<28.0 @change-text-for-a-stopped-lender @breaks-with-another-engine
    Scenario: The refusal gives the lender's id
      Given the containers
        | CONTAINER |
        | lender    |
      And lender is stopped
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS |
        | borrower  | container:lender | 9090    |
      Then the engine answers
        | NAME     | ANSWER                                          |
        | borrower | cannot join network of a non running container: |

    @docker>=28.0 @change-text-for-a-stopped-lender @breaks-with-another-engine
    Scenario: The refusal names the lender and its state
      Given the containers
        | CONTAINER |
        | lender    |
      And lender is stopped
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS |
        | borrower  | container:lender | 9090    |
      Then the engine answers
        | NAME     | ANSWER                                                                               |
        | borrower | cannot join network namespace of a non running container: container lender is exited |
