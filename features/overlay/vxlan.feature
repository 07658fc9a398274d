@requires-vxlan
Feature: VXLAN on the wire

  Between hosts an overlay network's frames travel inside UDP datagrams, addressed from host to host. The LAN carries
  them like any others; the number of the tunnel, the VNI, tells which network they belong to.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: Frames between hosts are encapsulated

    @claim-S83 @breaks-with-vxlan-dropped @breaks-with-wrong-vni
    Scenario: An echo between containers of two hosts crosses the cable inside VXLAN, to UDP port 4789
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
        | c2        | host2 | over    |
      And the hosts have learnt of the containers of over
      When c1 pings c2 while the cable of host1 is watched
      Then the answers are
        | FROM | c2       |
        | c1   | answered |
      And the cable carried
        | PACKET | PORT     | NETWORK | FROM  | TO    | INSIDE                     |
        | VXLAN  | UDP 4789 | over    | host1 | host2 | echo request from c1 to c2 |
        | VXLAN  | UDP 4789 | over    | host2 | host1 | echo reply from c2 to c1   |
