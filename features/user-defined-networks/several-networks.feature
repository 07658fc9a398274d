Feature: A container on two networks

  A container can be plugged into any number of bridges. It has an interface and an address on each of them, and a
  veth pair to each bridge.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: Connecting a container to a further network adds an interface

    @claim-S43 @moby-InspectAPIMultipleNetworks @breaks-with-one-interface-too-many @breaks-with-container-disconnected
    Scenario: A container of the default bridge gets a second interface on a user-defined one
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER |
        | c1        |
      When c1 is connected to local-br
      Then the containers are attached to
        | CONTAINER | NETWORKS         |
        | c1        | bridge, local-br |
      And the interfaces of c1 are
        | INTERFACE | KIND     | NETWORK  |
        | lo        | loopback |          |
        | eth0      | veth     | bridge   |
        | eth1      | veth     | local-br |
      And the bridges of host1 have the ports
        | BRIDGE   | PORTS |
        | docker0  | c1    |
        | local-br | c1    |

  Rule: Names are known network by network

    The engine's resolver answers for the members of the user-defined networks that the asking container is on. The
    members of the default bridge stay without names, though the container is on that bridge too.

    @claim-S44 @breaks-with-resolver-deaf @breaks-with-hosts-file-entry
    Scenario: A container on both bridges finds only the names of the user-defined one
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | both      | bridge   |
        | c1        | local-br |
        | c2        | bridge   |
      And both is connected to local-br
      And both gets a reply from c1 and c2
      When both looks up c1 and c2
      Then the answers are
        | FROM | c1    | c2        |
        | both | found | not found |
