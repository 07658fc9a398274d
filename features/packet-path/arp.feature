Feature: How a packet finds its container

  On one bridge no router takes part: a container sends frames straight to the MAC address of the other. It finds that
  address by ARP, and the bridge finds the port by the source addresses of the frames that it has seen.
  Documents: 001_515b4bf4418fac7f.txt

  Rule: A container asks everyone for an address, then talks to its owner alone

    The bridge sends a broadcast out of all its ports, so a third container hears the question; the reply and the echo
    go to one known MAC address, so out of one port. What containers and bridge have learnt they keep for minutes, in the
    neighbour tables and the forwarding table; a bridge that has forgotten an address sends out of all ports again.

    @smoke @claim-S25 @breaks-with-bridges-flood @breaks-with-stale-arp-entry
    Scenario: The question reaches a third container, the answer and the echo do not
      Given the containers
        | CONTAINER |
        | c1        |
        | c2        |
        | c3        |
      When c1 pings c2 while the ports of c2 and c3 are watched
      Then the answers are
        | FROM | c2       |
        | c1   | answered |
      And the ports carried
        | AT | PACKET       | FROM | TO       | ABOUT |
        | c2 | ARP request  | c1   | everyone | c2    |
        | c2 | ARP reply    | c2   | c1       | c2    |
        | c2 | echo request | c1   | c2       |       |
        | c2 | echo reply   | c2   | c1       |       |
        | c3 | ARP request  | c1   | everyone | c2    |
      And the neighbours of c1 are
        | NEIGHBOUR | MAC ADDRESS OF |
        | c2        | c2             |

    @claim-S25 @breaks-with-bridges-flood
    Scenario: The bridge has learnt at which port each container is that has sent a frame
      Given the containers
        | CONTAINER |
        | c1        |
        | c2        |
      When c1 pings c2
      Then the answers are
        | FROM | c2       |
        | c1   | answered |
      And the bridge docker0 of host1 has learnt
        | MAC ADDRESS OF | PORT       |
        | c1             | veth of c1 |
        | c2             | veth of c2 |

  Rule: From 28.0 on an engine announces each new container, three times

    An announcement is an ARP request in which a sender asks everyone for its own address. It needs no answer: bridges
    learn the port, and whoever knew the address under another MAC address, of a container that is gone, learns the new
    one. Who did not know it has to ask all the same.
    A later container may get the address of an earlier one; before 28.0 its MAC address followed from the IP address and
    was the same again.

    @docker<28.0 @change-announcements @breaks-with-another-engine
    Scenario: A new container is silent until it has something to send
      Given the containers
        | CONTAINER |
        | c1        |
      When a new container c2 pings c1 while the port of c1 is watched
      Then the answers are
        | FROM | c1       |
        | c2   | answered |
      And the ports carried announcements of c2
        | AT | PACKET | FROM | TO | ABOUT | TIMES |
      And the ports carried
        | AT | PACKET       | FROM | TO       | ABOUT |
        | c1 | ARP request  | c2   | everyone | c1    |
        | c1 | ARP reply    | c1   | c2       | c1    |
        | c1 | echo request | c2   | c1       |       |
        | c1 | echo reply   | c1   | c2       |       |

    @docker>=28.0 @change-announcements @moby-AdvertiseAddresses @breaks-with-another-engine
    Scenario: A new container is announced three times, and asks for an address that it does not know
      Given the containers
        | CONTAINER |
        | c1        |
      When a new container c2 pings c1 while the port of c1 is watched
      Then the answers are
        | FROM | c1       |
        | c2   | answered |
      And the ports carried announcements of c2
        | AT | PACKET           | FROM | TO       | ABOUT | TIMES |
        | c1 | ARP announcement | c2   | everyone | c2    | 3     |
      And the ports carried
        | AT | PACKET       | FROM | TO       | ABOUT |
        | c1 | ARP request  | c2   | everyone | c1    |
        | c1 | ARP reply    | c1   | c2       | c1    |
        | c1 | echo request | c2   | c1       |       |
        | c1 | echo reply   | c1   | c2       |       |
