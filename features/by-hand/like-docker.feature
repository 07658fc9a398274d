Feature: What an engine does, by hand

  To connect a container an engine does nothing that ip and brctl could not do: it makes a namespace and a veth pair,
  plugs one end into docker0, and gives the other an address of the bridge's subnet and a default route by the bridge.
  Documents: 003_aacd518e916de71d.txt

  Rule: A namespace that is wired like a container is a neighbour of the containers

    The engine knows nothing of it and would give its address away: by hand one takes an address that is far from those.
    Rules for the bridge hold for whatever is plugged into it, so the namespace gets out of the host like a container.

    @claim-S33 @breaks-with-bridge-port-isolated
    Scenario: A namespace joined to docker0 by hand, a container and their host reach one another
      Given the containers
        | CONTAINER |
        | c1        |
      And the namespaces
        | NAMESPACE |
        | hand      |
      And the veth pairs
        | LINK     | PEER      |
        | hand-end | hand-port |
      And the links are set up
        | LINK      | NAMESPACE | BRIDGE  | ADDRESS         | GATEWAY    |
        | hand-port |           | docker0 |                 |            |
        | hand-end  | hand      |         | 172.17.200.1/16 | 172.17.0.1 |
      When hand, c1 and host1 ping hand, c1 and host1
      Then the answers are
        | FROM  | hand     | c1       | host1    |
        | hand  | -        | answered | answered |
        | c1    | answered | -        | answered |
        | host1 | answered | answered | -        |
      And the bridges of host1 have the ports
        | BRIDGE  | PORTS         |
        | docker0 | c1, hand-port |

    @claim-S33 @breaks-with-masquerade-skipped
    Scenario: A namespace joined to docker0 by hand reaches an outsider in its host's name
      Given the namespaces
        | NAMESPACE |
        | hand      |
      And the veth pairs
        | LINK     | PEER      |
        | hand-end | hand-port |
      And the links are set up
        | LINK      | NAMESPACE | BRIDGE  | ADDRESS         | GATEWAY    |
        | hand-port |           | docker0 |                 |            |
        | hand-end  | hand      |         | 172.17.200.1/16 | 172.17.0.1 |
      When hand pings the outsider while the cable of host1 is watched
      Then the answers are
        | FROM | outsider |
        | hand | answered |
      And the cable carried
        | FROM     | TO       | INSIDE       |
        | host1    | outsider | echo request |
        | outsider | host1    | echo reply   |

  Rule: A container without a network can be given one by hand

    A container in none mode has a namespace with a loopback interface only. What an engine puts into the namespace of any
    other container, the host can put in as well.

    @claim-S33 @breaks-with-bridge-port-isolated
    Scenario: A container in none mode that is wired by hand reaches a container that the engine has wired
      Given the containers
        | CONTAINER | NETWORK |
        | bare      | none    |
        | c1        | bridge  |
      And the veth pairs
        | LINK     | PEER      |
        | bare-end | bare-port |
      And the links are set up
        | LINK      | NAMESPACE | BRIDGE  | ADDRESS         | GATEWAY    |
        | bare-port |           | docker0 |                 |            |
        | bare-end  | bare      |         | 172.17.200.1/16 | 172.17.0.1 |
      When bare and c1 ping bare and c1
      Then the answers are
        | FROM | bare     | c1       |
        | bare | -        | answered |
        | c1   | answered | -        |
      And the interfaces of bare are
        | INTERFACE | KIND     | STATE | ADDRESS         |
        | lo        | loopback | up    | 127.0.0.1/8     |
        | bare-end  | veth     | up    | 172.17.200.1/16 |
