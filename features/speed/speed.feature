@slow
Feature: Speed of the network modes

  What a mode costs shows in how long one echo takes there and back: that is the work which the kernel does for a packet
  on its way. Each path is measured in turn with the others, round by round; a difference is told only when the rounds
  agree on it with 99 % confidence, and only if a path does not differ from itself. Throughput is shown, and not judged:
  on one machine both ends and all modes share its processors, and their order does not survive the noise.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Between two hosts macvlan is faster than overlay

    A macvlan interface hands its frames to the network card as they are. An overlay network sends each of them through
    a veth pair, a bridge and a VXLAN tunnel, and the host then routes the datagram around it like one of its own.

    @claim-S94 @claim-S95 @requires-macvlan @requires-vxlan @breaks-with-macvlan-slowed
    Scenario: An echo takes less time over macvlan than over overlay
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | GATEWAY   | PARENT | ATTACHABLE |
        | over    | host1 | overlay | -            | -         | -      | yes        |
        | wire    | host1 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   | -          |
        | wire    | host2 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   | -          |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS     |
        | o1        | host1 | over    | -           |
        | o2        | host2 | over    | -           |
        | m1        | host1 | wire    | 10.66.0.101 |
        | m2        | host2 | wire    | 10.66.0.102 |
        | h1        | host1 | host    | -           |
        | h2        | host2 | host    | -           |
      And the hosts have learnt of the containers of over
      When the speed of these paths is measured in 16 rounds
        | PATH      | FROM | TO |
        | macvlan   | m1   | m2 |
        | overlay   | o1   | o2 |
        | host mode | h1   | h2 |
      Then the speeds compare as
        | PATH      | COMPARED WITH | ECHO   |
        | macvlan   | overlay       | faster |
        | host mode | overlay       | faster |

  Rule: Without a bridge on its way a packet is faster

    A container on a bridge network reaches its neighbour through two veth pairs and the bridge between them, and other
    computers through the bridge and the host's routing and address translation. A macvlan container has none of that.

    @claim-S94 @requires-macvlan @breaks-with-macvlan-slowed
    Scenario: Between containers of one host an echo takes less time over macvlan than over a bridge
      Given the networks
        | NETWORK  | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | local-br | bridge  | -            | -         | -      |
        | wire     | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS     |
        | b1        | local-br | -           |
        | b2        | local-br | -           |
        | m1        | wire     | 10.66.0.101 |
        | m2        | wire     | 10.66.0.102 |
      When the speed of these paths is measured in 16 rounds
        | PATH    | FROM | TO |
        | macvlan | m1   | m2 |
        | bridge  | b1   | b2 |
      Then the speeds compare as
        | PATH    | COMPARED WITH | ECHO   |
        | macvlan | bridge        | faster |

    @claim-S94 @requires-macvlan @breaks-with-macvlan-slowed
    Scenario: To another computer an echo takes less time from macvlan, and from host mode, than from a bridge
      Given the hosts
        | HOST  |
        | host1 |
        | host2 |
      And the networks
        | NETWORK  | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | local-br | bridge  | -            | -         | -      |
        | wire     | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS     |
        | b1        | local-br | -           |
        | m1        | wire     | 10.66.0.101 |
        | h1        | host     | -           |
      When the speed of these paths is measured in 16 rounds
        | PATH      | FROM | TO    |
        | macvlan   | m1   | host2 |
        | bridge    | b1   | host2 |
        | host mode | h1   | host2 |
      Then the speeds compare as
        | PATH      | COMPARED WITH | ECHO   |
        | macvlan   | bridge        | faster |
        | host mode | bridge        | faster |
