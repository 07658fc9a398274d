@smoke
Feature: The default bridge

  Every engine starts with a bridge of its own, docker0. A container that states no network gets a veth pair: one end
  becomes its eth0, the other a port of docker0, which switches frames between its ports like a switch does.
  Documents: 000_2b0d5e563e65a53a.txt, 001_515b4bf4418fac7f.txt, 002_f2957c5ec6f190dc.txt, 004_dab2e48ff0414141.txt

  Rule: A container that states no network joins the default bridge

    Each gets a veth pair of its own, a port of docker0, and the next free address of the subnet; the first one is
    docker0's.

    @claim-S13 @claim-S14 @breaks-with-one-interface-too-many
    Scenario: A container adds one veth to the host, and that is a port of docker0
      Given the links of host1 are noted
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        | bridge   |
      And host1 has gained the links
        | LINK       | KIND |
        | veth of c1 | veth |
      And the bridges of host1 have the ports
        | BRIDGE  | PORTS |
        | docker0 | c1    |

    @claim-S15 @breaks-with-surplus-container
    Scenario: A second container is a second port of the same bridge
      Given the containers
        | CONTAINER |
        | c1        |
      When host1 is asked for the containers
        | CONTAINER |
        | c2        |
      Then the engine answers
        | NAME | ANSWER  |
        | c2   | started |
      And the bridges of host1 have the ports
        | BRIDGE  | PORTS  |
        | docker0 | c1, c2 |

    @claim-S19 @fresh-host @breaks-with-other-pools
    Scenario: On a fresh engine the first two containers get the second and third address of the subnet
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
        | c2        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
        | c2   | started |
      And the containers are attached to
        | CONTAINER | NETWORKS | ADDRESSES  |
        | c1        | bridge   | 172.17.0.2 |
        | c2        | bridge   | 172.17.0.3 |

  Rule: What is on the bridge can talk to what is on the bridge

    Nothing needs to be published for it: neighbours on one bridge reach one another's every port, and so does the host,
    for which docker0 is an interface like any other.

    @claim-S48 @breaks-with-bridge-port-isolated @breaks-with-bound-to-loopback @breaks-with-icc-off @breaks-with-duplicate-address
    Scenario: Containers reach each other's unpublished ports by address
      Given the containers
        | CONTAINER | LISTENS |
        | c1        | 8080    |
        | c2        | 9090    |
      When c1 and c2 open c1:8080 and c2:9090
      Then the answers are
        | FROM | c1:8080        | c2:9090        |
        | c1   | answered by c1 | answered by c2 |
        | c2   | answered by c1 | answered by c2 |

    @claim-S53 @breaks-with-bound-to-loopback
    Scenario: The host reaches an unpublished port at the container's address
      Given the containers
        | CONTAINER | LISTENS |
        | c1        | 8080    |
      When host1 opens c1:8080
      Then the answers are
        | FROM  | c1:8080        |
        | host1 | answered by c1 |
