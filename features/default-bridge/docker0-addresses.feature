Feature: The addresses of docker0

  As an interface of the host, docker0 has a MAC address, which the engine chooses, an IPv4 address, which the engine
  sets, and a link-local IPv6 address, which the kernel adds unasked.
  Documents: 000_2b0d5e563e65a53a.txt, 003_aacd518e916de71d.txt, 004_dab2e48ff0414141.txt

  Rule: Up to Docker 27 the MAC address of docker0 begins with 02:42

    Both choices are locally administered addresses: a bit of the first byte says that no maker of network cards gave
    them out. Up to 27 the engine took 02:42 and four random bytes; since 28.0 every other bit is random too.

    @claim-S09 @docker<28.0 @change-mac-of-docker0 @breaks-with-another-engine
    Scenario: Up to 27 docker0's MAC address is 02:42 and four more bytes
      When the engine of host1 has started
      Then the link docker0 of host1 has
        | KIND   | MAC ADDRESS               |
        | bridge | 02:42 and four more bytes |

    @refutes-S09 @docker>=28.0 @change-mac-of-docker0 @breaks-with-another-engine
    Scenario: Since 28.0 docker0's MAC address begins with other bytes
      When the engine of host1 has started
      Then the link docker0 of host1 has
        | KIND   | MAC ADDRESS                     |
        | bridge | locally administered, not 02:42 |

  Rule: The kernel gives docker0 a link-local IPv6 address when it first has a carrier

    An interface that comes to life makes itself an address behind fe80::, out of its MAC address, unless IPv6 is switched
    off. docker0 comes to life with its first port. The engine has no part in it, and does not take the address away.

    @fresh-host @breaks-with-address-added
    Scenario: Before the first container docker0 has an IPv4 address only
      When the engine of host1 has started
      Then the link docker0 of host1 has
        | CARRIER | ADDRESS       | LINK-LOCAL ADDRESS |
        | no      | 172.17.0.1/16 |                    |

    @claim-S10 @requires-ipv6 @fresh-host @breaks-with-bridge-down
    Scenario: With the first container docker0 has a link-local IPv6 address besides
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the link docker0 of host1 has
        | CARRIER | ADDRESS       | LINK-LOCAL ADDRESS         |
        | yes     | 172.17.0.1/16 | fe80:: and its MAC address |

    @claim-S10 @requires-ipv6 @fresh-host @breaks-with-bridge-down
    Scenario: The address stays when the only container is gone
      Given the containers
        | CONTAINER |
        | c1        |
      When c1 is stopped
      Then the link docker0 of host1 has
        | CARRIER | ADDRESS       | LINK-LOCAL ADDRESS         |
        | no      | 172.17.0.1/16 | fe80:: and its MAC address |
