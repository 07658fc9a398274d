Feature: Connecting and disconnecting containers

  A container can be plugged into a network and out of it while it runs: its interface appears and disappears. Of a stopped
  container the engine only notes the change, and wires the container accordingly when it starts.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A running container is plugged in and out at once

    @moby-DockerNetworkConnectDisconnect @breaks-with-one-interface-too-many
    Scenario: A running container that is connected has an interface on the network
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | bridge  |
      When host1 is asked to connect
        | CONTAINER | NETWORK  | ADDRESS   |
        | c1        | local-br | 10.20.0.9 |
      Then the engine answers
        | NAME           | ANSWER    |
        | c1 to local-br | connected |
      And the interfaces of c1 are
        | INTERFACE | KIND     | NETWORK  |
        | lo        | loopback |          |
        | eth0      | veth     | bridge   |
        | eth1      | veth     | local-br |
      And the network local-br lists
        | CONTAINER | IPV4 ADDRESS |
        | c1        | 10.20.0.9/24 |

    @moby-DockerNetworkConnectDisconnect @breaks-with-one-interface-too-many
    Scenario: A running container that is disconnected loses that interface, and the network does not list it
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | bridge   |
        | c2        | local-br |
      And c1 is connected to local-br
      When host1 is asked to disconnect
        | CONTAINER | NETWORK  | FORCED |
        | c1        | local-br | no     |
        | c2        | local-br | yes    |
      Then the engine answers
        | NAME             | ANSWER       |
        | c1 from local-br | disconnected |
        | c2 from local-br | disconnected |
      And the interfaces of c1 are
        | INTERFACE | KIND     | NETWORK |
        | lo        | loopback |         |
        | eth0      | veth     | bridge  |
      And the interfaces of c2 are
        | INTERFACE | KIND     | NETWORK |
        | lo        | loopback |         |
      And the network local-br lists
        | CONTAINER | IPV4 ADDRESS |

  Rule: A stopped container finds the change when it starts

    @moby-DockerNetworkConnectDisconnectToStoppedContainer @breaks-with-bridge-port-isolated
    Scenario: A container that was connected while it was stopped reaches the network once it runs
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | bridge   |
        | c2        | local-br |
      And c1 is stopped
      And c1 is connected to local-br
      And c1 is started
      When c2 pings c1
      Then the answers are
        | FROM | c1       |
        | c2   | answered |

    @moby-DockerNetworkConnectDisconnectToStoppedContainer @moby-DockerNetworkDisconnectFromBridge @breaks-with-container-disconnected
    Scenario: A stopped container is disconnected as far as it is connected
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | bridge  |
      And c1 is connected to local-br
      And c1 is stopped
      When host1 is asked to disconnect
        | CONTAINER | NETWORK |
        | c1        | bridge  |
      Then the engine answers
        | NAME           | ANSWER       |
        | c1 from bridge | disconnected |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        | local-br |
