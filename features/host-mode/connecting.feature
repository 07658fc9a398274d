Feature: Connecting to the network host

  The network host is the host's own network namespace. A container either shares it from its start or has a namespace of
  its own: it cannot be plugged into it afterwards, nor out of it.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Since 28.0.2 the refusal says which of the two was asked for

    @docker<28.0.2 @change-text-for-the-network-host @breaks-with-another-engine
    Scenario: One refusal speaks of both ways
      Given the containers
        | CONTAINER | NETWORK | LISTENS |
        | c1        | bridge  | 80      |
      When host1 is asked to connect
        | CONTAINER | NETWORK |
        | c1        | host    |
      Then the engine answers
        | NAME       | ANSWER                                                                          |
        | c1 to host | container cannot be disconnected from host network or connected to host network |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        | bridge   |

    @docker>=28.0.2 @change-text-for-the-network-host @breaks-with-another-engine
    Scenario: The refusal speaks of connecting
      Given the containers
        | CONTAINER | NETWORK | LISTENS |
        | c1        | bridge  | 80      |
      When host1 is asked to connect
        | CONTAINER | NETWORK |
        | c1        | host    |
      Then the engine answers
        | NAME       | ANSWER                                                                                    |
        | c1 to host | cannot connect container to host network - container must be created in host network mode |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        | bridge   |
