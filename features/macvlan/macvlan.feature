@requires-macvlan
Feature: Macvlan networks

  A macvlan network gives each container an interface of its own on the host's network card, with a MAC address of its
  own. To the LAN the containers are computers beside the host; no bridge of the host is between them and the cable.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: No bridge and no further interface of the host is involved

    @claim-S87 @claim-S88 @breaks-with-one-interface-too-many
    Scenario: The host gains no interface, and the container's own is a macvlan one
      Given the links of host1 are noted
      And the networks
        | NETWORK | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | wire    | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | wire    | 10.66.0.101 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And host1 has gained the links
        | LINK | KIND |
      And the interfaces of c1 are
        | INTERFACE | KIND           | ADDRESS        |
        | lo        | loopback       | 127.0.0.1/8    |
        | eth0      | macvlan bridge | 10.66.0.101/24 |
      And the bridges of host1 have the ports
        | BRIDGE  | PORTS |
        | docker0 |       |

  Rule: Containers of several hosts on one LAN reach each other

    @claim-S90 @refutes-S89 @breaks-with-icmp-dropped
    Scenario: Containers on two hosts, the other host and an outsider reach each other
      Given the networks
        | NETWORK | HOST  | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | wire    | host1 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
        | wire    | host2 | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
      And the containers
        | CONTAINER | HOST  | NETWORK | ADDRESS     |
        | c1        | host1 | wire    | 10.66.0.101 |
        | c2        | host2 | wire    | 10.66.0.102 |
      When c1, c2 and the outsider ping c1 and c2
      Then the answers are
        | FROM     | c1       | c2       |
        | c1       | -        | answered |
        | c2       | answered | -        |
        | outsider | answered | answered |

  Rule: A container and its own host are cut off from each other

    The kernel does not hand frames from a network card to the macvlan interfaces on that same card when the host sends
    them. A macvlan interface of the host's own, beside the containers', cures it.

    @claim-S91 @breaks-with-macvlan-shim
    Scenario: A container reaches the other host but not its own, and its own host does not reach it
      Given the hosts
        | HOST  |
        | host1 |
        | host2 |
      And the networks
        | NETWORK | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | wire    | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
      And the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | wire    | 10.66.0.101 |
      And host2 gets a reply from c1 and host1
      When c1, host1 and host2 ping c1, host1 and host2
      Then the answers are
        | FROM  | c1          | host1       | host2    |
        | c1    | -           | unreachable | answered |
        | host1 | unreachable | -           | answered |
        | host2 | answered    | answered    | -        |

    @claim-S91 @breaks-with-icmp-dropped
    Scenario: With a macvlan shim the host reaches its own container, and is reached
      Given the networks
        | NETWORK | DRIVER  | SUBNET       | GATEWAY   | PARENT |
        | wire    | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   |
      And the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | wire    | 10.66.0.101 |
      And host1 has a macvlan shim at 10.66.0.111 to c1
      When host1 and c1 ping c1 and 10.66.0.111
      Then the answers are
        | FROM  | c1       | 10.66.0.111 |
        | host1 | answered | answered    |
        | c1    | -        | answered    |
