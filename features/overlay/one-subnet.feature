@requires-vxlan
Feature: What an overlay network is made of

  On each host an overlay network is a bridge and a VXLAN tunnel, in a network namespace that no container lives in and
  `ip netns` does not list. All of these bridges together are one switch, so its containers share one subnet, and a
  host itself takes no part: it needs no route to them.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: One subnet spans all hosts

    @refutes-S82 @fresh-host @breaks-with-wishes-ignored
    Scenario: Containers on two hosts get addresses of one subnet
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | SUBNET       | ATTACHABLE |
        | over    | overlay | 10.20.0.0/24 | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
      When host2 is asked for the containers
        | CONTAINER | NETWORK |
        | c2        | over    |
      Then the engine answers
        | NAME | ANSWER  |
        | c2   | started |
      And the interfaces of c1 are
        | INTERFACE | KIND     | ADDRESS       |
        | lo        | loopback | 127.0.0.1/8   |
        | eth0      | veth     | 10.20.0.2/24  |
        | eth1      | veth     | 172.18.0.3/16 |
      And the interfaces of c2 are
        | INTERFACE | KIND     | ADDRESS       |
        | lo        | loopback | 127.0.0.1/8   |
        | eth0      | veth     | 10.20.0.4/24  |
        | eth1      | veth     | 172.18.0.3/16 |

  Rule: The hosts get no route to it

    @refutes-S82 @fresh-host @breaks-with-other-pools
    Scenario: A host that runs a container on it has routes to its own networks only
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | SUBNET       | ATTACHABLE |
        | over    | overlay | 10.20.0.0/24 | yes        |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | over    |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the routes of host1 are
        | DESTINATION   | VIA       | INTERFACE       |
        | default       | 10.66.0.1 | eth0            |
        | 10.66.0.0/24  |           | eth0            |
        | 172.17.0.0/16 |           | docker0         |
        | 172.18.0.0/16 |           | docker_gwbridge |

  Rule: Bridge and tunnel are in a hidden namespace

    @refutes-S82 @breaks-with-one-interface-too-many
    Scenario: The host gains no bridge, and the network's namespace has one with a tunnel
      Given a swarm of host1 is formed
      And the networks
        | NETWORK | DRIVER  | SUBNET       | ATTACHABLE |
        | over    | overlay | 10.20.0.0/24 | yes        |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | over    |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the hidden namespace of over on host1 has
        | INTERFACE                 | KIND     | ADDRESS      |
        | lo                        | loopback | 127.0.0.1/8  |
        | br0                       | bridge   | 10.20.0.1/24 |
        | vxlan0                    | vxlan    |              |
        | veth of the load balancer | veth     |              |
        | veth of c1                | veth     |              |
      And the bridges of host1 have the ports
        | BRIDGE          | PORTS            |
        | docker0         |                  |
        | docker_gwbridge | c1, ingress-sbox |
