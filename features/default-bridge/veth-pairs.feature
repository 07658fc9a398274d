Feature: The veth pair of a container

  A container is plugged into its bridge by a veth pair, a cable with a network card at each end. One end is the eth0 of
  the container, in its network namespace; the other end stays on the host, as a port of the bridge.
  Documents: 001_515b4bf4418fac7f.txt, 002_f2957c5ec6f190dc.txt, 004_dab2e48ff0414141.txt

  Rule: The container's end has the address, the host's end has none

    A port of a bridge is no place to talk to: what arrives there goes on to the bridge. So the address is given to the
    end in the container, and the container has that end and its loopback interface, nothing else.

    @smoke @claim-S17 @claim-S18 @refutes-S113 @breaks-with-one-interface-too-many
    Scenario: The host gains a veth without an address, and the container has lo and eth0 with its address
      Given the links of host1 are noted
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And host1 has gained the links
        | LINK       | KIND | STATE | ADDRESS |
        | veth of c1 | veth | up    |         |
      And the interfaces of c1 are
        | INTERFACE | KIND     | STATE | NETWORK |
        | lo        | loopback | up    |         |
        | eth0      | veth     | up    | bridge  |

    @claim-S18 @breaks-with-one-interface-too-many
    Scenario: On a user-defined bridge a container has lo and eth0 as well
      Given the networks
        | NETWORK  | SUBNET        |
        | local-br | 172.18.0.0/16 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | ADDRESS     |
        | c1        | local-br | 172.18.0.66 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the interfaces of c1 are
        | INTERFACE | KIND     | STATE | ADDRESS        |
        | lo        | loopback | up    | 127.0.0.1/8    |
        | eth0      | veth     | up    | 172.18.0.66/16 |

  Rule: Each end shows the number of the other

    Every network namespace numbers its interfaces from 1, and lo is the first. What stands after @if in ip link is the
    number that the other end has where it is. Up to 27 the engine made both ends on the host, so they got two numbers in
    a row, and the inner one took its number along; since 28.0 the inner end is made in the container.

    @claim-S16 @docker<28.0 @change-number-of-eth0 @breaks-with-another-engine
    Scenario: Up to 27 the ends point at each other, and their numbers follow one another
      Given the containers
        | CONTAINER |
        | c1        |
      When host1 is asked for the containers
        | CONTAINER |
        | c2        |
      Then the engine answers
        | NAME | ANSWER  |
        | c2   | started |
      And the veth pairs of host1 are
        | CONTAINER | INSIDE | POINTS AT                    | POINTS BACK AT | NUMBERING                                |
        | c1        | eth0   | veth and 7 digits at docker0 | eth0           | inside the number before the one outside |
        | c2        | eth0   | veth and 7 digits at docker0 | eth0           | inside the number before the one outside |

    @claim-S16 @docker>=28.0 @change-number-of-eth0 @breaks-with-another-engine
    Scenario: Since 28.0 the ends point at each other, and the inner one has the first number that is free there
      Given the containers
        | CONTAINER |
        | c1        |
      When host1 is asked for the containers
        | CONTAINER |
        | c2        |
      Then the engine answers
        | NAME | ANSWER  |
        | c2   | started |
      And the veth pairs of host1 are
        | CONTAINER | INSIDE | POINTS AT                    | POINTS BACK AT | NUMBERING                    |
        | c1        | eth0   | veth and 7 digits at docker0 | eth0           | inside the first free number |
        | c2        | eth0   | veth and 7 digits at docker0 | eth0           | inside the first free number |
