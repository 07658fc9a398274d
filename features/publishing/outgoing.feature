Feature: The way out

  A container's default route leads to its bridge, and so to the host. The host forwards what is addressed elsewhere and
  masquerades it: other computers see the host's address as the sender, and answer the host, which knows for whom it is.
  Documents: 003_aacd518e916de71d.txt, 004_dab2e48ff0414141.txt

  Rule: Containers reach other computers with their host's address

    @claim-S58 @breaks-with-masquerade-skipped @breaks-with-ip-forward-off
    Scenario: A container of the default bridge reaches a server of another host, which sees the container's host
      Given the containers
        | CONTAINER | HOST  | NETWORK | LISTENS |
        | web       | host2 | host    | 8080    |
        | c1        | host1 | bridge  | 80      |
      When c1 opens web:8080
      Then the answers are
        | FROM | web:8080                              |
        | c1   | answered by web, seen from 10.66.0.11 |

    @claim-S58 @breaks-with-route-missing
    Scenario: The way leads over docker0 to the host, and from there on to others
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the routes of c1 are
        | DESTINATION   | VIA        | INTERFACE |
        | default       | 172.17.0.1 | eth0      |
        | 172.17.0.0/16 |            | eth0      |
      And the routes of host1 are
        | DESTINATION   | VIA       | INTERFACE |
        | default       | 10.66.0.1 | eth0      |
        | 10.66.0.0/24  |           | eth0      |
        | 172.17.0.0/16 |           | docker0   |

    @claim-S58 @breaks-with-masquerade-skipped
    Scenario: A container of a user-defined network reaches other computers in the same way
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | HOST  | NETWORK  | LISTENS |
        | web       | host2 | host     | 8080    |
        | c1        | host1 | local-br | 80      |
      When c1 opens web:8080
      Then the answers are
        | FROM | web:8080                              |
        | c1   | answered by web, seen from 10.66.0.11 |

  Rule: On the cable there is no address of a container

    @claim-S58 @breaks-with-masquerade-skipped
    Scenario: The echo request of a container leaves the host as the host's own
      Given the containers
        | CONTAINER |
        | c1        |
      When c1 pings the outsider while the cable of host1 is watched
      Then the answers are
        | FROM | outsider |
        | c1   | answered |
      And the cable carried
        | PACKET | FROM     | TO       | INSIDE       |
        | plain  | host1    | outsider | echo request |
        | plain  | outsider | host1    | echo reply   |
