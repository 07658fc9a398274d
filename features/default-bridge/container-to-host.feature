Feature: A container and its own host

  docker0 is a switch, and at the same time an interface of the host with an address on that switch. So the host is a
  neighbour of each container there, and the first hop of everything that leaves the subnet.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: A container reaches its host

    It is a matter of one hop through the bridge, so nothing has to be published and no address is translated. That the
    host answers at its other addresses, too, is because a host answers for all its addresses on every interface.

    @claim-S111 @breaks-with-host-closed
    Scenario: A container gets replies from docker0's address and from the host's address on the LAN
      Given the containers
        | CONTAINER |
        | c1        |
      When c1 pings 172.17.0.1 and host1
      Then the answers are
        | FROM | 172.17.0.1 | host1    |
        | c1   | answered   | answered |

    @claim-S111 @breaks-with-host-closed
    Scenario: A container opens a page that the host serves
      Given the containers
        | CONTAINER |
        | c1        |
      And a web server of host1 listens on port 8080
      When c1 opens 172.17.0.1:8080 and host1:8080
      Then the answers are
        | FROM | 172.17.0.1:8080   | host1:8080        |
        | c1   | answered by host1 | answered by host1 |
