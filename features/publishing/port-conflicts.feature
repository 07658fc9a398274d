Feature: One port, one owner

  A port of a network namespace can be listened on once. Publishing takes a port of the host, so two containers cannot
  both have it, nor a container and a process of the host.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: A host port is published once

    @claim-S59
    Scenario: A second container that publishes the same host port is refused
      Given the containers
        | CONTAINER | PUBLISHES |
        | web1      | 5000:80   |
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web2      | 5000:80   |
      Then the engine answers
        | NAME | ANSWER                    |
        | web2 | port is already allocated |
      And the states are
        | CONTAINER | STATE   |
        | web1      | running |
        | web2      | created |

    Scenario: Two containers publish the same container port under different host ports
      Given the containers
        | CONTAINER | PUBLISHES |
        | web1      | 5000:80   |
        | web2      | 5001:80   |
      When the outsider opens host1:5000 and host1:5001
      Then the answers are
        | FROM     | host1:5000       | host1:5001       |
        | outsider | answered by web1 | answered by web2 |

    Scenario: A port that a process of the host listens on cannot be published
      Given a web server of host1 listens on port 5000
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      Then the engine answers
        | NAME | ANSWER                 |
        | web  | address already in use |

  Rule: In host mode a container's ports are the host's

    Host mode shares the host's network namespace, so nothing is published and nothing is translated: a server in the
    container binds the host's own port, and the second one that tries is told that the address is in use.

    @claim-S67
    Scenario: The second server in host mode fails until the first has stopped
      Given the containers
        | CONTAINER | NETWORK | LISTENS |
        | web1      | host    | 8080    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | LISTENS |
        | web2      | host    | 8080    |
      Then the engine answers
        | NAME | ANSWER                 |
        | web2 | address already in use |

    @claim-S67
    Scenario: The second server in host mode starts once the first has stopped
      Given the containers
        | CONTAINER | NETWORK | LISTENS |
        | web1      | host    | 8080    |
      And web1 is stopped
      When host1 is asked for the containers
        | CONTAINER | NETWORK | LISTENS |
        | web2      | host    | 8080    |
      Then the engine answers
        | NAME | ANSWER  |
        | web2 | started |
