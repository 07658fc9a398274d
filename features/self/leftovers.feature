@self
Feature: What a scenario leaves behind

  After each scenario its hosts, the LAN, the outer engine and vethlab's own process are compared with what they were
  before. What the reset cannot bring back is a finding with the scenario's name, and is replaced for the next scenario.

  Rule: A leftover is told with its scenario, and goes with the host

    Scenario: A link that was left is found, and the next scenario does not see it
      Given the suite
        """
        Feature: Links

          Scenario: One leaves a link
            Given a link "left0" is left on host1
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |

          Scenario: The next has a host of its own
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
            And the bridges of host1 have the ports
              | BRIDGE  | PORTS |
              | docker0 |       |

          Scenario: The last has the host of the one before it
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "vethlab run suite.feature --workers 1" is typed
      Then the scenarios left behind
        | SCENARIO          | WHERE | OWNER  | LEFTOVER                |
        | One leaves a link | host1 | engine | + address: left0        |
        | One leaves a link | host1 | engine | + link: left0 BROADCAST |
      And the results are
        | SCENARIO                                   | RESULT | HOSTS BOOTED |
        | One leaves a link                          | passed | yes          |
        | The next has a host of its own             | passed | yes          |
        | The last has the host of the one before it | passed | no           |
      And it ends with exit code 0

  Rule: What an engine is known to leave is told apart from what is new

    Scenario: The forwarding that the first IPv6 network switches on is in the register
      Given the suite
        """
        Feature: Forwarding

          Scenario: A network with IPv6
            Given the networks
              | NETWORK | IPV6 | SUBNET                     |
              | both    | yes  | 10.20.0.0/24, fd20:20::/64 |
        """
      When "vethlab run suite.feature --workers 1" is typed
      Then the scenarios left behind
        | SCENARIO            | WHERE | OWNER  | KNOWN           | LEFTOVER                                       |
        | A network with IPv6 | host1 | engine | ipv6-forwarding | + ip6tables-nft: *filter :FORWARD DROP         |
        | A network with IPv6 | host1 | engine | ipv6-forwarding | - sysctl: net.ipv6.conf.all.forwarding = 0     |
        | A network with IPv6 | host1 | engine | ipv6-forwarding | + sysctl: net.ipv6.conf.all.forwarding = 1     |
        | A network with IPv6 | host1 | engine | ipv6-forwarding | - sysctl: net.ipv6.conf.default.forwarding = 0 |
        | A network with IPv6 | host1 | engine | ipv6-forwarding | + sysctl: net.ipv6.conf.default.forwarding = 1 |
        | A network with IPv6 | host1 | engine | ipv6-forwarding | - sysctl: net.ipv6.conf.docker0.forwarding = 0 |
        | A network with IPv6 | host1 | engine | ipv6-forwarding | + sysctl: net.ipv6.conf.docker0.forwarding = 1 |
        | A network with IPv6 | host1 | engine | ipv6-forwarding | - sysctl: net.ipv6.conf.eth0.forwarding = 0    |
        | A network with IPv6 | host1 | engine | ipv6-forwarding | + sysctl: net.ipv6.conf.eth0.forwarding = 1    |
      And it ends with exit code 0

  Rule: A scenario whose step hangs leaves no host to the next

    Scenario: The scenario after a hanging one gets a host of its own
      Given the suite
        """
        Feature: Time

          Scenario: One hangs on host1
            Given the links of host1 are noted
            And a step that never ends

          Scenario: The next is quick
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "VETHLAB_STEP_SECONDS=15 vethlab run suite.feature --workers 1" is typed
      Then the results are
        | SCENARIO           | RESULT | HOSTS BOOTED | BECAUSE                                   |
        | One hangs on host1 | broken | yes          | timed out in "And a step that never ends" |
        | The next is quick  | passed | yes          | -                                         |
      And it ends with exit code 3
