@smoke
Feature: Published ports

  A container's port is published on its host: the engine rewrites the destination of what arrives for the host's port
  and sends it on to the container. Everybody who reaches the host then reaches the container's port through it.
  Documents: 000_2b0d5e563e65a53a.txt, 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: A published port answers on every address of the host

    The host's port comes first: 5000:80 publishes the container's port 80 as the host's port 5000.

    @claim-S49 @claim-S51 @moby-NetworkNat @moby-NetworkLocalhostTCPNat @moby-AccessPublishedPortFromHost @breaks-with-bound-to-loopback
    Scenario: The host reaches the container's port 80 as its own port 5000, on each of its addresses
      Given the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      When host1 opens 127.0.0.1:5000, 172.17.0.1:5000, 10.66.0.11:5000 and web:80
      Then the answers are
        | FROM  | 127.0.0.1:5000  | 172.17.0.1:5000 | 10.66.0.11:5000 | web:80          |
        | host1 | answered by web | answered by web | answered by web | answered by web |

    @refutes-S57 @breaks-with-dnat-wrong-port
    Scenario: The port before the colon is open on the host, the one behind it is not
      Given the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      And host1 can open web:80
      When the outsider opens host1:5000 and host1:80
      Then the answers are
        | FROM     | host1:5000      | host1:80 |
        | outsider | answered by web | refused  |

    @claim-S56 @moby-AccessPublishedPortFromRemoteHost @breaks-with-dnat-wrong-port @breaks-with-forwarding-off @breaks-with-dnat-flushed
    Scenario: Another computer on the network reaches the published port at the host's address
      Given the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      When the outsider opens host1:5000
      Then the answers are
        | FROM     | host1:5000                            |
        | outsider | answered by web, seen from 10.66.0.99 |

    @claim-S56 @breaks-with-dnat-wrong-port
    Scenario: A computer on another segment reaches the published port through the router
      Given the hosts
        | HOST  | SEGMENT |
        | host2 | far     |
      And the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      When host2 opens host1:5000
      Then the answers are
        | FROM  | host1:5000                            |
        | host2 | answered by web, seen from 10.67.0.12 |

    @docker>=20.10.6 @moby-AccessPublishedPortFromRemoteHost @breaks-with-userland-proxy-off
    Scenario: The published port answers on the host's IPv6 address too
      Given the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      When the outsider opens [fd66::11]:5000
      Then the answers are
        | FROM     | [fd66::11]:5000 |
        | outsider | answered by web |

    @claim-S54 @breaks-with-dnat-wrong-port
    Scenario: Another computer on the network does not reach a port that is not published
      Given the containers
        | CONTAINER | PUBLISHES | LISTENS  |
        | web       | 5000:80   | 80, 8080 |
      And host1 can open web:8080
      When the outsider opens host1:5000 and host1:8080
      Then the answers are
        | FROM     | host1:5000      | host1:8080 |
        | outsider | answered by web | refused    |

  Rule: The engine tells what is published, and the host's rules show how

    @claim-S50 @docker<20.10.6 @change-lines-of-a-published-port @breaks-with-another-engine
    Scenario: A published port is listed once, for IPv4
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And the published ports of web are
        | PORT   | ADDRESS | HOST PORT |
        | 80/tcp | 0.0.0.0 | 5000      |

    @refutes-S50 @docker>=20.10.6 @change-lines-of-a-published-port @moby-AllPortMappingsAreReturned @breaks-with-another-engine
    Scenario: A published port is listed twice, for IPv4 and for IPv6
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And the published ports of web are
        | PORT   | ADDRESS | HOST PORT |
        | 80/tcp | 0.0.0.0 | 5000      |
        | 80/tcp | ::      | 5000      |

    @claim-S52 @breaks-with-dnat-flushed
    Scenario: Publishing adds one rule that rewrites the destination to the container
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And the destination rules of host1 are
        | PROTOCOL | HOST PORT | TO     |
        | tcp      | 5000      | web:80 |
