Feature: The largest packet of a network

  A network can be given an MTU, the largest packet that its containers send at once. Each container's interface gets it;
  a bridge takes the smallest of its ports', unless it was given one of its own.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The bridge has the network's MTU before its first container since 25.0

    Until then the bridge had 1500, the kernel's own choice, until a port came.

    @docker<25.0 @change-mtu-of-an-empty-bridge @breaks-with-another-engine
    Scenario: A new bridge has the kernel's 1500, whatever the network was given
      Given the links of host1 are noted
      When host1 is asked for the networks
        | NETWORK | MTU  |
        | narrow  | 1400 |
      Then the engine answers
        | NAME   | ANSWER  |
        | narrow | created |
      And host1 has gained the links
        | LINK             | KIND   | MTU  |
        | bridge of narrow | bridge | 1500 |

    @docker>=25.0 @change-mtu-of-an-empty-bridge @breaks-with-another-engine
    Scenario: A new bridge has the network's MTU
      Given the links of host1 are noted
      When host1 is asked for the networks
        | NETWORK | MTU  |
        | narrow  | 1400 |
      Then the engine answers
        | NAME   | ANSWER  |
        | narrow | created |
      And host1 has gained the links
        | LINK             | KIND   | MTU  |
        | bridge of narrow | bridge | 1400 |

  Rule: A container has the MTU of its network, whatever the version

    @breaks-with-mtu-too-small
    Scenario: The interface of a container takes the network's MTU
      Given the networks
        | NETWORK | MTU  |
        | narrow  | 1400 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | narrow  |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the interfaces of c1 are
        | INTERFACE | KIND     | MTU   |
        | lo        | loopback | 65536 |
        | eth0      | veth     | 1400  |
