Feature: Internal networks

  A network that is created as internal has no way out: its containers reach each other, and the host's rules drop what
  they send elsewhere.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Nobody is reached through an internal network but its own members

    The default route that containers had there until 25.0 led to rules that drop. Without it the kernel says at once that
    there is no way, and a program need not wait.

    @docker<25.0 @change-route-of-an-internal-network @moby-DockerNetworkInternalMode @breaks-with-another-engine
    Scenario: A container has a default route, and waits in vain for an answer from outside
      Given the networks
        | NETWORK | INTERNAL | SUBNET        |
        | closed  | yes      | 172.18.0.0/16 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS    |
        | c1        | closed  | 172.18.0.2 |
        | c2        | closed  | 172.18.0.3 |
      And host1 gets a reply from the outsider
      When c1 pings c2 and the outsider
      Then the answers are
        | FROM | c2       | outsider  |
        | c1   | answered | no answer |
      And the routes of c1 are
        | DESTINATION   | VIA        | INTERFACE |
        | default       | 172.18.0.1 | eth0      |
        | 172.18.0.0/16 |            | eth0      |

    @docker>=25.0 @change-route-of-an-internal-network @moby-DockerNetworkInternalMode @breaks-with-another-engine
    Scenario: A container has no default route, and is told at once that the outside is unreachable
      Given the networks
        | NETWORK | INTERNAL | SUBNET        |
        | closed  | yes      | 172.18.0.0/16 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS    |
        | c1        | closed  | 172.18.0.2 |
        | c2        | closed  | 172.18.0.3 |
      And host1 gets a reply from the outsider
      When c1 pings c2 and the outsider
      Then the answers are
        | FROM | c2       | outsider    |
        | c1   | answered | unreachable |
      And the routes of c1 are
        | DESTINATION   | VIA | INTERFACE |
        | 172.18.0.0/16 |     | eth0      |

  Rule: Its members reach each other, and the bridge

    @moby-InternalNwConnectivity @moby-BridgeICC @breaks-with-bridge-port-isolated
    Scenario: A container opens its neighbour's page, and gets a reply from the bridge's address
      Given the networks
        | NETWORK | INTERNAL | SUBNET       |
        | closed  | yes      | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | closed  |
        | c2        | closed  |
      And c1 can open c2:80
      When c1 pings c2 and 10.20.0.1
      Then the answers are
        | FROM | c2       | 10.20.0.1 |
        | c1   | answered | answered  |
