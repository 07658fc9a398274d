Feature: MAC addresses that stay, and those that do not

  A container may state the MAC address that it wants. If it does not, the engine chooses one, and may choose another one
  whenever the container starts.
  Documents: 001_515b4bf4418fac7f.txt, 004_dab2e48ff0414141.txt

  Rule: A stated MAC address is the container's for good, on its first network

    @moby-CfgdMACAddrOnRestart @breaks-with-mac-address-changed
    Scenario: A container that is stopped and started has the stated MAC address on its card again
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  | MAC-ADDRESS       |
        | c1        | local-br | 02:42:ac:11:00:42 |
      And c1 is stopped
      When c1 is started
      Then the engine of host1 tells
        | OF             | FIELD      | TOLD              |
        | c1 on local-br | MacAddress | 02:42:ac:11:00:42 |
      And the network local-br lists
        | CONTAINER | MAC ADDRESS  |
        | c1        | that of eth0 |

    @moby-DockerNetworkConnectWithMac @breaks-with-mac-address-changed
    Scenario: On a further network the container has a MAC address of its own there
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK | MAC-ADDRESS       |
        | c1        | bridge  | 02:42:ac:11:00:42 |
        | c2        | bridge  | -                 |
      When host1 is asked to connect
        | CONTAINER | NETWORK  | ADDRESS    |
        | c1        | local-br | 10.20.0.88 |
      Then the engine answers
        | NAME           | ANSWER    |
        | c1 to local-br | connected |
      And the engine of host1 tells
        | OF           | FIELD      | TOLD              |
        | c1 on bridge | MacAddress | 02:42:ac:11:00:42 |
      And the network local-br lists
        | CONTAINER | MAC ADDRESS  |
        | c1        | that of eth1 |

  Rule: No two containers on one bridge have the same MAC address

    @moby-MACAddrOnRestart @breaks-with-bridges-flood
    Scenario: A container that comes back has another MAC address than one that was started meanwhile
      Given the containers
        | CONTAINER |
        | c1        |
      And c1 is stopped
      And the containers
        | CONTAINER |
        | c2        |
      And c1 is started
      When c1 and c2 ping c1 and c2
      Then the answers are
        | FROM | c1       | c2       |
        | c1   | -        | answered |
        | c2   | answered | -        |
      And the bridge docker0 of host1 has learnt
        | MAC ADDRESS OF | PORT       |
        | c1             | veth of c1 |
        | c2             | veth of c2 |
