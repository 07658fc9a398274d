@requires-macvlan
Feature: Addresses of macvlan containers on the LAN

  A macvlan interface is a network card of its own as far as the LAN can tell: it has its own MAC address, answers ARP
  for its own IP address, and shares nothing with the card below it but the cable.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Each container is a station of its own

    Whoever asks for a container's address is told the container's MAC address, and not that of the host's card. A
    container on a bridge, behind address translation, never shows up in such a table.

    @claim-S108 @breaks-with-stale-arp-entry
    Scenario: Another computer learns a MAC address for each container, and another one for their host
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
        | c2        | wire    | 10.66.0.102 |
      When host2 pings c1, c2 and host1
      Then the answers are
        | FROM  | c1       | c2       | host1    |
        | host2 | answered | answered | answered |
      And the neighbours of host2 are
        | NEIGHBOUR | MAC ADDRESS OF |
        | c1        | c1             |
        | c2        | c2             |
        | host1     | host1          |
