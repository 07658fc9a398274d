Feature: Addresses of the host that a network states

  What a publication does not say, its network may: the address of the host on which ports are published, and the one that
  the host puts in the place of a container's when this reaches other computers.
  Documents: 000_2b0d5e563e65a53a.txt, 003_aacd518e916de71d.txt

  Rule: A network can state the address that its ports are published on

    @moby-DockerNetworkCreateHostBind @breaks-with-published-everywhere
    Scenario: A port of a network that binds to 127.0.0.1 is closed to other computers
      Given the networks
        | NETWORK  | HOST BINDING |
        | testbind | 127.0.0.1    |
        | open     | -            |
      And the containers
        | CONTAINER | NETWORK  | PUBLISHES |
        | private   | testbind | 5000:80   |
        | public    | open     | 5001:80   |
      And host1 can open 127.0.0.1:5000
      When the outsider opens host1:5000 and host1:5001
      Then the answers are
        | FROM     | host1:5000 | host1:5001         |
        | outsider | refused    | answered by public |
      And the published ports of private are
        | PORT   | ADDRESS   | HOST PORT |
        | 80/tcp | 127.0.0.1 | 5000      |

  Rule: A network can state the address that its containers have outside

    With several addresses on the host the kernel would choose the one of the card that the packet leaves by.

    @moby-HostIPv4BridgeLabel @breaks-with-masquerade-skipped
    Scenario: Another host sees the stated address, and for a network that states none the card's own
      Given the bridges
        | BRIDGE | ADDRESS       |
        | spare  | 10.99.0.11/24 |
      And host2 has a route to 10.99.0.0/24 by host1
      And the networks
        | NETWORK | HOST ADDRESS |
        | stated  | 10.99.0.11   |
        | plain   | -            |
      And the containers
        | CONTAINER | HOST  | NETWORK | LISTENS |
        | web       | host2 | host    | 8080    |
        | c1        | host1 | stated  | 80      |
        | c2        | host1 | plain   | 80      |
      When c1 and c2 open web:8080
      Then the answers are
        | FROM | web:8080                              |
        | c1   | answered by web, seen from 10.99.0.11 |
        | c2   | answered by web, seen from 10.66.0.11 |
