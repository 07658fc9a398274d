Feature: docker0, the bridge of the default network

  docker0 is a Linux bridge: a switch in the kernel that containers are plugged into. It also is an interface of the host
  itself, with an address in the containers' subnet, and so their way to the host and out of it.
  Documents: 000_2b0d5e563e65a53a.txt, 001_515b4bf4418fac7f.txt, 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt, 004_dab2e48ff0414141.txt

  Rule: The engine makes docker0 when it starts

    No container is needed for it, and no namespace is made for it: a bridge is a device of the host's own network. What
    a container adds is a namespace of its own, and a veth pair that leads from there to docker0.

    @smoke @claim-S06 @refutes-S11 @refutes-S110 @fresh-host @breaks-with-surplus-network @breaks-with-other-pools
    Scenario: An engine that has never run a container has the bridge docker0 with the address 172.17.0.1
      Given the namespaces
        | NAMESPACE |
        | by-hand   |
      When the engine of host1 has started
      Then the interfaces of host1 are
        | INTERFACE | KIND     | STATE | ADDRESS       |
        | lo        | loopback | up    | 127.0.0.1/8   |
        | eth0      | veth     | up    | 10.66.0.11/24 |
        | docker0   | bridge   | up    | 172.17.0.1/16 |
      And the namespaces of host1 are
        | NAMESPACE |
        | by-hand   |

    @refutes-S11 @fresh-host @breaks-with-one-interface-too-many
    Scenario: The first container leaves docker0 what it was, and adds one veth
      Given the links of host1 are noted
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And host1 has gained the links
        | LINK       | KIND |
        | veth of c1 | veth |

  Rule: docker0 has a carrier while something is plugged into it

    Up is what the administrator wants, carrier is what is there: a bridge without a single port that is up is like a
    switch without a cable. ip link shows it as NO-CARRIER and as state DOWN, in spite of the flag UP.

    @claim-S07 @breaks-with-surplus-container
    Scenario: Without a container docker0 is up and has no carrier
      When the engine of host1 has started
      Then the link docker0 of host1 has
        | STATE | CARRIER |
        | up    | no      |

    @claim-S07 @breaks-with-bridge-down
    Scenario: With a container docker0 has a carrier
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the link docker0 of host1 has
        | STATE | CARRIER |
        | up    | yes     |

  Rule: brctl lists docker0 and what is plugged into it

    The id of a bridge is its priority, 8000 in hexadecimal digits, and its MAC address. With the spanning tree protocol
    off, the bridge tells no other bridge of itself.

    @claim-S08 @breaks-with-surplus-container
    Scenario: Without a container brctl shows docker0 without interfaces
      When the engine of host1 has started
      Then brctl shows of host1
        | BRIDGE  | BRIDGE ID                | STP | INTERFACES |
        | docker0 | 8000 and the MAC address | no  |            |

    @claim-S08 @claim-S15 @breaks-with-one-interface-too-many
    Scenario: With two containers brctl shows docker0 with their veths
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
        | c2        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
        | c2   | started |
      And brctl shows of host1
        | BRIDGE  | BRIDGE ID                | STP | INTERFACES             |
        | docker0 | 8000 and the MAC address | no  | veth of c1, veth of c2 |
