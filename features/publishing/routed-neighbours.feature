Feature: The container's address, seen from another computer

  A container's address means something on its own host only: other computers have no route to it. But a computer of the
  same LAN can send its packets to the host as to any router. Whether the host lets them through depends on the version.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Without a route nothing gets there

    @claim-S55 @breaks-with-lan-knows-containers
    Scenario: Another computer reaches neither the container nor its published port at the container's address
      Given the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      And host1 can open web:80
      When host1 and the outsider open web:80
      Then the answers are
        | FROM     | web:80          |
        | host1    | answered by web |
        | outsider | unreachable     |

  Rule: With a route by the host, a published port is reached at the container's address until 28.0

    The rule that lets the published port through asks for the container's address and port, not for the way that the
    packet came. Since 28.0 a rule in the table raw drops what comes from elsewhere before its destination is rewritten.

    @refutes-S55 @docker<28.0 @change-routed-published-port @breaks-with-another-engine
    Scenario: A computer with a route reaches the published port
      Given the outsider has a route to 172.17.0.0/16 by host1
      And the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      When the outsider opens web:80
      Then the answers are
        | FROM     | web:80                                |
        | outsider | answered by web, seen from 10.66.0.99 |

    @claim-S55 @docker>=28.0 @change-routed-published-port @breaks-with-isolation-lifted @moby-DirectRemoteAccessOnExposedPort @moby-DirectRoutingOpenPorts
    Scenario: A computer with a route does not reach the published port
      Given the outsider has a route to 172.17.0.0/16 by host1
      And the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      And host1 can open web:80
      And the drops of host1 are noted
      When the outsider opens web:80
      Then the answers are
        | FROM     | web:80    |
        | outsider | no answer |
      And host1 has dropped packets in
        | TABLE | CHAIN      |
        | raw   | PREROUTING |
