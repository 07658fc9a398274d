Feature: Length of a packet's path

  How much work a packet makes can be counted: the bytes that it has on the cable, and the devices that handle it on its
  way there. Where an overlay network sends an echo through a bridge and a tunnel, macvlan sends it as it is.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: An overlay network makes each frame longer by 50 bytes

    Around the frame come a VXLAN header of 8 bytes, UDP 8, IP 20 and Ethernet 14. An echo request of 56 bytes of data
    is 98 bytes long without them. So that the whole still fits into a frame of the LAN, containers may send 1450 bytes
    where others may send 1500.

    @claim-S95 @requires-vxlan @breaks-with-vxlan-dropped
    Scenario: An echo over an overlay network has 148 bytes on the cable
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | o1        | host1 | over    |
        | o2        | host2 | over    |
      And the hosts have learnt of the containers of over
      When o1 pings o2 while the cable of host1 is watched
      Then the answers are
        | FROM | o2       |
        | o1   | answered |
      And the cable carried
        | PACKET | LENGTH    | INSIDE                     |
        | VXLAN  | 148 bytes | echo request from o1 to o2 |
        | VXLAN  | 148 bytes | echo reply from o2 to o1   |
      And the interfaces of o1 are
        | INTERFACE | KIND     | MTU   |
        | lo        | loopback | 65536 |
        | eth0      | veth     | 1450  |
        | eth1      | veth     | 1500  |

    @claim-S95 @requires-macvlan @breaks-with-mtu-too-small
    Scenario: The same echo over macvlan has 98 bytes on the cable
      Given the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | wire    | host1 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
        | wire    | host2 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS     |
        | m1        | host1 | wire    | 10.66.0.101 |
        | m2        | host2 | wire    | 10.66.0.102 |
      When m1 pings m2 while the cable of host1 is watched
      Then the answers are
        | FROM | m2       |
        | m1   | answered |
      And the cable carried
        | PACKET | LENGTH   | FROM | TO | INSIDE       |
        | plain  | 98 bytes | m1   | m2 | echo request |
        | plain  | 98 bytes | m2   | m1 | echo reply   |
      And the interfaces of m1 are
        | INTERFACE | KIND           | MTU   |
        | lo        | loopback       | 65536 |
        | eth0      | macvlan bridge | 1500  |

  Rule: An echo over an overlay network passes five devices of its host, over macvlan two

    Each device counts what it receives and what it sends. The bridge and the tunnel of an overlay network are in a
    namespace of their own, where `ip link` of the host does not show them.

    @claim-S95 @requires-vxlan @breaks-with-promiscuous-neighbour
    Scenario: Over an overlay network an echo passes a veth pair, a bridge, a tunnel and the network card
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | o1        | host1 | over    |
        | o2        | host2 | over    |
      And the hosts have learnt of the containers of over
      When o1 pings o2 while the devices count
      Then the echo has passed these devices
        | WHERE | KIND   |
        | o1    | veth   |
        | over  | veth   |
        | over  | bridge |
        | over  | vxlan  |
        | host1 | veth   |

    @claim-S95 @requires-macvlan @breaks-with-promiscuous-neighbour
    Scenario: Over macvlan an echo passes the container's interface and the network card
      Given the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | wire    | host1 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
        | wire    | host2 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS     |
        | m1        | host1 | wire    | 10.66.0.101 |
        | m2        | host2 | wire    | 10.66.0.102 |
      When m1 pings m2 while the devices count
      Then the echo has passed these devices
        | WHERE | KIND           |
        | m1    | macvlan bridge |
        | host1 | veth           |
