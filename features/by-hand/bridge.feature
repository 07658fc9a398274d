Feature: A Linux bridge by hand

  A bridge is a switch in the kernel. It looks at no IP address: it learns at which port it has seen which MAC address,
  and sends a frame to that port only. What is plugged into it are the host's ends of veth pairs.
  Documents: 001_515b4bf4418fac7f.txt, 003_aacd518e916de71d.txt

  Background:
    Given the namespaces
      | NAMESPACE |
      | left      |
      | right     |
    And the veth pairs
      | LINK      | PEER       |
      | left-end  | left-port  |
      | right-end | right-port |
    And the bridges
      | BRIDGE | ADDRESS          |
      | br0    | 192.168.1.254/24 |
    And the links are set up
      | LINK       | NAMESPACE | BRIDGE | ADDRESS        |
      | left-port  |           | br0    |                |
      | right-port |           | br0    |                |
      | left-end   | left      |        | 192.168.1.1/24 |
      | right-end  | right     |        | 192.168.1.2/24 |

  Rule: A bridge forwards frames between the namespaces at its ports

    The first frame of each namespace tells the bridge where its MAC address is. No router and no rule takes part, unless
    the host hands bridged frames to iptables.

    @smoke @claim-S34 @breaks-with-bridge-port-isolated
    Scenario: Two namespaces on a bridge reach each other, and the bridge has learnt their MAC addresses
      Given host1 does not filter bridged frames
      When left and right ping left and right
      Then the answers are
        | FROM  | left     | right    |
        | left  | -        | answered |
        | right | answered | -        |
      And the bridges of host1 have the ports
        | BRIDGE  | PORTS                 |
        | docker0 |                       |
        | br0     | left-port, right-port |
      And the bridge br0 of host1 has learnt
        | MAC ADDRESS OF | PORT       |
        | left           | left-port  |
        | right          | right-port |

  Rule: Where bridged frames are filtered, the bridge forwards what iptables lets pass

    With br_netfilter, packets inside bridged frames pass the chain FORWARD as though they were routed. An engine sets the
    policy of that chain to DROP and makes exceptions for its own bridges: a bridge made by hand beside them has none.
    ARP is no IP packet and passes, so the neighbours still learn each other's MAC addresses.

    @claim-S34 @requires-br_netfilter @breaks-with-isolation-lifted
    Scenario: With the policy DROP an echo is lost on the bridge, though both namespaces are there
      Given host1 filters bridged frames
      And the forward policy of host1 is DROP
      And host1 gets a reply from left and right
      When left, right and host1 ping left and right
      Then the answers are
        | FROM  | left      | right     |
        | left  | -         | no answer |
        | right | no answer | -         |
        | host1 | answered  | answered  |
      And the neighbours of left are
        | NEIGHBOUR | MAC ADDRESS OF |
        | host1     | host1          |
        | right     | right          |

    @claim-S34 @requires-br_netfilter @breaks-with-bridge-port-isolated
    Scenario: With the policy ACCEPT the bridge forwards filtered frames as well
      Given host1 filters bridged frames
      And the forward policy of host1 is ACCEPT
      When left and right ping left and right
      Then the answers are
        | FROM  | left     | right    |
        | left  | -        | answered |
        | right | answered | -        |
