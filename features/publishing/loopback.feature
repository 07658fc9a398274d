Feature: Ports published on the loopback address

  127.0.0.1 and its whole block are the host's alone: no packet on a cable has such an address. But a neighbour on the
  LAN can be told that 127.0.0.2 lies behind the host, and send a packet for it. The engine's rules rewrite where a packet
  is going before the kernel asks whether that address may come over a cable at all.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: A neighbour with a route by the host reached such a port until 28.0

    A rule that rewrites the destination asks for the address and the port, and not for the interface. Since 28.0 a rule
    in the table raw, before the rewriting, drops what is addressed to the loopback block and comes from elsewhere.

    @docker<28.0 @change-loopback-port-from-neighbour @breaks-with-another-engine
    Scenario: A neighbour reaches a port that is published on 127.0.0.2
      Given the outsider has a route to 127.0.0.2/32 by host1
      And the containers
        | CONTAINER | PUBLISHES         |
        | web       | 127.0.0.2:5000:80 |
      When host1 and the outsider open 127.0.0.2:5000
      Then the answers are
        | FROM     | 127.0.0.2:5000                        |
        | host1    | answered by web                       |
        | outsider | answered by web, seen from 10.66.0.99 |

    @docker>=28.0 @change-loopback-port-from-neighbour @breaks-with-isolation-lifted @moby-AccessPortPublishedOnLoopbackAddress
    Scenario: A neighbour does not reach a port that is published on 127.0.0.2
      Given the outsider has a route to 127.0.0.2/32 by host1
      And the containers
        | CONTAINER | PUBLISHES         |
        | web       | 127.0.0.2:5000:80 |
      And host1 can open 127.0.0.2:5000
      When host1 and the outsider open 127.0.0.2:5000
      Then the answers are
        | FROM     | 127.0.0.2:5000  |
        | host1    | answered by web |
        | outsider | no answer       |

  Rule: At the host's other addresses the port does not exist

    @breaks-with-published-everywhere
    Scenario: Another computer is refused at the host's own address
      Given the containers
        | CONTAINER | PUBLISHES         |
        | web       | 127.0.0.1:5000:80 |
      And host1 can open 127.0.0.1:5000
      When the outsider opens host1:5000
      Then the answers are
        | FROM     | host1:5000 |
        | outsider | refused    |
