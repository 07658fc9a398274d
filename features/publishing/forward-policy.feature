Feature: The forward policy and the container's address

  An engine that switches forwarding on also lets the host drop what no rule allows: the policy of the chain FORWARD. On a
  host that forwarded before, the policy stays ACCEPT, and until 28.0 nothing else kept a neighbour with a route out.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: With the policy DROP nobody outside reaches what is not published

    @claim-S55 @breaks-with-isolation-lifted @breaks-with-tcp-reset
    Scenario: A computer with a route does not reach an unpublished port
      Given the forward policy of host1 is DROP
      And the outsider has a route to 172.17.0.0/16 by host1
      And the containers
        | CONTAINER | LISTENS |
        | web       | 8080    |
      And host1 can open web:8080
      When the outsider opens web:8080
      Then the answers are
        | FROM     | web:8080  |
        | outsider | no answer |

    @claim-S55 @breaks-with-isolation-lifted
    Scenario: A computer with a route gets no echo from the container
      Given the forward policy of host1 is DROP
      And the outsider has a route to 172.17.0.0/16 by host1
      And the containers
        | CONTAINER |
        | web       |
      And host1 gets a reply from web
      When the outsider pings web
      Then the answers are
        | FROM     | web       |
        | outsider | no answer |

  Rule: With the policy ACCEPT a neighbour with a route reached every port until 28.0

    @refutes-S55 @docker<28.0 @change-routed-under-accept @breaks-with-another-engine
    Scenario: A computer with a route reaches an unpublished port
      Given the forward policy of host1 is ACCEPT
      And the outsider has a route to 172.17.0.0/16 by host1
      And the containers
        | CONTAINER | LISTENS |
        | web       | 8080    |
      When the outsider opens web:8080
      Then the answers are
        | FROM     | web:8080                              |
        | outsider | answered by web, seen from 10.66.0.99 |

    @refutes-S55 @docker<28.0 @change-routed-under-accept @breaks-with-another-engine
    Scenario: A computer with a route gets an echo from the container
      Given the forward policy of host1 is ACCEPT
      And the outsider has a route to 172.17.0.0/16 by host1
      And the containers
        | CONTAINER |
        | web       |
      When the outsider pings web
      Then the answers are
        | FROM     | web      |
        | outsider | answered |

    @claim-S55 @docker>=28.0 @change-routed-under-accept @breaks-with-isolation-lifted @moby-DirectRoutingOpenPorts
    Scenario: A computer with a route does not reach an unpublished port, whatever the policy
      Given the forward policy of host1 is ACCEPT
      And the outsider has a route to 172.17.0.0/16 by host1
      And the containers
        | CONTAINER | LISTENS |
        | web       | 8080    |
      And host1 can open web:8080
      When the outsider opens web:8080
      Then the answers are
        | FROM     | web:8080  |
        | outsider | no answer |

    @claim-S55 @docker>=28.0 @change-routed-under-accept @breaks-with-isolation-lifted @moby-DirectRoutingOpenPorts
    Scenario: A computer with a route gets no echo from the container, whatever the policy
      Given the forward policy of host1 is ACCEPT
      And the outsider has a route to 172.17.0.0/16 by host1
      And the containers
        | CONTAINER |
        | web       |
      And host1 gets a reply from web
      When the outsider pings web
      Then the answers are
        | FROM     | web       |
        | outsider | no answer |
