Feature: A container in the host's network

  In host mode the engine makes no network namespace: the container's processes are started in the host's own. They see
  its interfaces, and what they listen on is a port of the host. All else of the container is still its own.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt, 004_dab2e48ff0414141.txt

  Rule: The container is in the host's network namespace

    @claim-S64 @breaks-with-namespace-own
    Scenario: Container and host share one network namespace, with its interfaces
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | web       | host    |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And these share a network namespace
        | MEMBERS    |
        | host1, web |
      And the interfaces of web are
        | INTERFACE | KIND     | ADDRESS       |
        | lo        | loopback | 127.0.0.1/8   |
        | eth0      | veth     | 10.66.0.11/24 |
        | docker0   | bridge   | 172.17.0.1/16 |

    @claim-S65 @breaks-with-surplus-network
    Scenario: The host gains no interface, and the container has no address of its own
      Given the links of host1 are noted
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | web       | host    |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And host1 has gained the links
        | LINK | KIND |
      And the containers are attached to
        | CONTAINER | NETWORKS | ADDRESSES |
        | web       | host     |           |

  Rule: Its ports are the host's, so nothing has to be published

    @claim-S66 @breaks-with-listener-stopped
    Scenario: Another computer reaches the container at the host's address and the container's port
      Given the containers
        | CONTAINER | NETWORK | LISTENS |
        | web       | host    | 8080    |
      When the outsider and host1 open 10.66.0.11:8080
      Then the answers are
        | FROM     | 10.66.0.11:8080                       |
        | outsider | answered by web, seen from 10.66.0.99 |
        | host1    | answered by web, seen from 10.66.0.11 |

    @claim-S69 @breaks-with-listener-stopped @breaks-with-other-reasons
    Scenario: A stated publication is discarded with a warning
      Given the containers
        | CONTAINER | NETWORK | LISTENS | PUBLISHES |
        | web       | host    | 8080    | 5000:8080 |
      When the outsider opens host1:8080
      Then the answers are
        | FROM     | host1:8080      |
        | outsider | answered by web |
      And the published ports of web are
        | PORT | ADDRESS | HOST PORT |
      And the destination rules of host1 are
        | PROTOCOL | HOST PORT | TO |
      And the engine has warned of web
        | WARNING                                                    |
        | Published ports are discarded when using host network mode |
