Feature: What the engine tells of networks and containers

  docker network inspect and docker inspect print what the engine has in its books. The kernel's own tables show whether
  that is so: what an engine tells of a container's address must be found on the container's card.
  Documents: 000_2b0d5e563e65a53a.txt, 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt, 004_dab2e48ff0414141.txt

  Rule: A network lists the containers that run on it

    A container has an endpoint on each of its networks, the engine's word for its plug, from start to stop. A stopped
    container is still attached by its settings, but has no endpoint and is not listed.

    @claim-S22 @breaks-with-surplus-container @breaks-with-books-falsified
    Scenario: Each running container stands in its network's list with its addresses
      Given the networks
        | NETWORK  | SUBNET        |
        | local-br | 172.18.0.0/16 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | ADDRESS     |
        | c1        | local-br | 172.18.0.2  |
        | c2        | local-br | 172.18.0.66 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
        | c2   | started |
      And the network local-br lists
        | CONTAINER | ID      | ENDPOINT              | IPV4 ADDRESS   | IPV6 ADDRESS | MAC ADDRESS  |
        | c1        | its own | 64 hexadecimal digits | 172.18.0.2/16  |              | that of eth0 |
        | c2        | its own | 64 hexadecimal digits | 172.18.0.66/16 |              | that of eth0 |

    @claim-S22 @breaks-with-stopped-started
    Scenario: A stopped container is no longer in the list
      Given the networks
        | NETWORK  | SUBNET        |
        | local-br | 172.18.0.0/16 |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS     |
        | c1        | local-br | 172.18.0.2  |
        | c2        | local-br | 172.18.0.66 |
      When c1 is stopped
      Then the network local-br lists
        | CONTAINER | IPV4 ADDRESS   |
        | c2        | 172.18.0.66/16 |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        | local-br |
        | c2        | local-br |

  Rule: A container is told with an address, a gateway and a MAC address on each of its networks

    For the default bridge the same stood at the top of the description as well, from times when it was the only network.
    The API 1.52 of Docker 29 has left these copies out: read them under the network.

    @claim-S23 @docker<29.0 @change-addresses-at-the-top @breaks-with-books-falsified
    Scenario: Up to 28 the addresses on the default bridge stand at the top too
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the engine tells of c1
        | PLACE   | IPV4 ADDRESS | GATEWAY    | MAC ADDRESS  |
        | the top | that of eth0 | 172.17.0.1 | that of eth0 |
        | bridge  | that of eth0 | 172.17.0.1 | that of eth0 |

    @claim-S23 @docker>=29.0 @change-addresses-at-the-top @breaks-with-books-falsified
    Scenario: Since 29.0 the addresses stand under the network only
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the engine tells of c1
        | PLACE  | IPV4 ADDRESS | GATEWAY    | MAC ADDRESS  |
        | bridge | that of eth0 | 172.17.0.1 | that of eth0 |

  Rule: A container that publishes nothing is told without ports

    Ports that an image exposes are a note of its maker. Only what is published makes the engine take a port of the host
    and write a rule.

    @claim-S24 @breaks-with-dnat-wrong-port
    Scenario: Of three containers only the one that publishes has a port and a rule
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES         | EXPOSE |
        | quiet     |                   |        |
        | exposing  |                   | 8080   |
        | web       | 127.0.0.1:5000:80 |        |
      Then the engine answers
        | NAME     | ANSWER  |
        | quiet    | started |
        | exposing | started |
        | web      | started |
      And the published ports of quiet are
        | PORT | ADDRESS | HOST PORT |
      And the published ports of exposing are
        | PORT | ADDRESS | HOST PORT |
      And the published ports of web are
        | PORT   | ADDRESS   | HOST PORT |
        | 80/tcp | 127.0.0.1 | 5000      |
      And the destination rules of host1 are
        | PROTOCOL | HOST PORT | TO     |
        | tcp      | 5000      | web:80 |
