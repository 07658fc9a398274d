@requires-macvlan
Feature: Between macvlan networks

  To the containers of a macvlan network their LAN is the network. Another macvlan network is another subnet, often
  another LAN or VLAN: whoever wants to go there needs a router that is on both, as between any two LANs. Docker sets
  the network's gateway as the default route of its containers, and leaves the router to you.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Without a router they are apart, with one they are not

    @claim-S93 @breaks-with-router-added
    Scenario: A container reaches its own network, and not another one when nobody routes
      Given the hosts
        | HOST  | SEGMENT |
        | host1 | lan     |
        | host2 | far     |
      And the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | GATEWAY     | PARENT |
        | near    | host1 | macvlan | 10.66.0.0/24 | 10.66.0.250 | eth0   |
        | distant | host2 | macvlan | 10.67.0.0/24 | 10.67.0.250 | eth0   |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS     |
        | c1        | host1 | near    | 10.66.0.101 |
        | c2        | host1 | near    | 10.66.0.102 |
        | c3        | host2 | distant | 10.67.0.103 |
        | c4        | host2 | distant | 10.67.0.104 |
      And c4 gets a reply from c3
      When c1 pings c2 and c3
      Then the answers are
        | FROM | c2       | c3          |
        | c1   | answered | unreachable |

    @claim-S93 @breaks-with-forwarding-off
    Scenario: Containers of two networks reach each other through the router of both
      Given the hosts
        | HOST  | SEGMENT |
        | host1 | lan     |
        | host2 | far     |
      And the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | near    | host1 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
        | distant | host2 | macvlan | 10.67.0.0/24 | 10.67.0.1 | eth0   |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS     |
        | c1        | host1 | near    | 10.66.0.101 |
        | c3        | host2 | distant | 10.67.0.103 |
      When each container pings the others
      Then the answers are
        | FROM | c1       | c3       |
        | c1   | -        | answered |
        | c3   | answered | -        |
