Feature: Which port of the host is taken

  A publication may name one port of the host, a range, or none. Of a range the engine takes a port that is free. It keeps
  account of what it has given out, so a port is free again as soon as its container has stopped.
  Documents: 000_2b0d5e563e65a53a.txt, 002_f2957c5ec6f190dc.txt

  Rule: Of a range each container gets another port, until none is left

    @moby-PortList @breaks-with-other-reasons
    Scenario: Three containers share a range of three ports, and a fourth finds it exhausted
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES              |
        | web1      | 127.0.0.1:9090-9092:80 |
        | web2      | 127.0.0.1:9090-9092:80 |
        | web3      | 127.0.0.1:9090-9092:80 |
        | web4      | 127.0.0.1:9090-9092:80 |
      Then the engine answers
        | NAME | ANSWER                  |
        | web1 | started                 |
        | web2 | started                 |
        | web3 | started                 |
        | web4 | all ports are allocated |
      And the destination rules of host1 are
        | PROTOCOL | HOST PORT | TO      |
        | tcp      | 9090      | web1:80 |
        | tcp      | 9091      | web2:80 |
        | tcp      | 9092      | web3:80 |

    @moby-PortList @breaks-with-books-falsified
    Scenario: A port of the range that has become free is given out again
      Given the containers
        | CONTAINER | PUBLISHES              |
        | web1      | 127.0.0.1:9090-9091:80 |
        | web2      | 127.0.0.1:9090-9091:80 |
      And web1 is removed
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES              |
        | web3      | 127.0.0.1:9090-9091:80 |
      Then the engine answers
        | NAME | ANSWER  |
        | web3 | started |
      And the published ports of web3 are
        | PORT   | ADDRESS   | HOST PORT |
        | 80/tcp | 127.0.0.1 | 9090      |

  Rule: A port of a container may be published several times

    @moby-PortList @breaks-with-dnat-wrong-port
    Scenario: One page is opened at three ports of the host, another one at a fourth
      Given the containers
        | CONTAINER | LISTENS | PUBLISHES                            |
        | web       | 80, 81  | 9876:80, 9999:80, 10.66.0.11:9877:81 |
      When the outsider opens host1:9876, host1:9999 and host1:9877
      Then the answers are
        | FROM     | host1:9876      | host1:9999      | host1:9877      |
        | outsider | answered by web | answered by web | answered by web |
      And the destination rules of host1 are
        | PROTOCOL | HOST PORT | TO     |
        | tcp      | 9876      | web:80 |
        | tcp      | 9999      | web:80 |
        | tcp      | 9877      | web:81 |

  Rule: A stopped container's port is nobody's

    @moby-PortHostBinding @breaks-with-dnat-wrong-port @breaks-with-port-taken
    Scenario: Another container publishes the port of one that has been removed
      Given the containers
        | CONTAINER | PUBLISHES |
        | web1      | 5000:80   |
      And web1 is removed
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web2      | 5000:80   |
      Then the engine answers
        | NAME | ANSWER  |
        | web2 | started |
      And the destination rules of host1 are
        | PROTOCOL | HOST PORT | TO      |
        | tcp      | 5000      | web2:80 |

  Rule: Since 27.0 a port that the engine chooses is the same for IPv4 and IPv6

    Before, the engine chose for each family apart, and it was chance whether both got one number.

    @docker>=27.0 @breaks-with-books-falsified
    Scenario: A port that was stated without one of the host
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web       | 80        |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And the ports of the host that web has are shared by
        | PORT   | ADDRESSES   |
        | 80/tcp | 0.0.0.0, :: |
