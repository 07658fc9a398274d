Feature: One port, one owner

  A port of a network namespace can be listened on once. Publishing takes a port of the host, so two containers cannot
  both have it, nor a container and a process of the host.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: A host port is published once

    @claim-S59 @breaks-with-other-reasons
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

    @breaks-with-dnat-wrong-port
    Scenario: Two containers publish the same container port under different host ports
      Given the containers
        | CONTAINER | PUBLISHES |
        | web1      | 5000:80   |
        | web2      | 5001:80   |
      When the outsider opens host1:5000 and host1:5001
      Then the answers are
        | FROM     | host1:5000       | host1:5001       |
        | outsider | answered by web1 | answered by web2 |

  Rule: A port of a process of the host cannot be published either

    Until 27 it was the userland proxy, a program beside the engine, that took the port and failed. Since 28.0 the engine
    takes the port itself and hands it to the proxy, so the error is its own.

    @docker<28.0 @change-text-for-a-busy-port @breaks-with-another-engine
    Scenario: The error names the userland proxy
      Given a web server of host1 listens on port 5000
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      Then the engine answers
        | NAME | ANSWER                                                                                |
        | web  | Error starting userland proxy: listen tcp4 0.0.0.0:5000: bind: address already in use |

    @docker>=28.0 @change-text-for-a-busy-port @breaks-with-another-engine
    Scenario: The error names the host's port
      Given a web server of host1 listens on port 5000
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      Then the engine answers
        | NAME | ANSWER                   |
        | web  | failed to bind host port |

  Rule: In host mode a container's ports are the host's

    Host mode shares the host's network namespace, so nothing is published and nothing is translated: a server in the
    container binds the host's own port, and the second one that tries is told that the address is in use.

    @claim-S67 @breaks-with-listener-stopped
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

    @claim-S67 @breaks-with-port-taken
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
