@requires-br_netfilter
Feature: Published ports and containers of other networks, without the proxy

  An engine can be told to do without its userland proxy, and to leave published ports to the host's rules. A container of
  another network that asks for such a port at the host's address is then sent on to the other bridge by a rule, and not
  by a program of the host.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The rules that keep bridges apart stopped such a container until 29.0

    @docker<29.0 @change-port-from-another-network @breaks-with-isolation-lifted
    Scenario: A container of another network gets no answer at the host's address
      Given the hosts
        | HOST  | OPTIONS              |
        | host1 | userland-proxy=false |
      And the networks
        | NETWORK |
        | net-a   |
        | net-b   |
      And the containers
        | CONTAINER | NETWORK | PUBLISHES |
        | web       | net-a   | 5000:80   |
        | guest     | net-b   | -         |
      And the outsider can open host1:5000
      When guest and the outsider open host1:5000
      Then the answers are
        | FROM     | host1:5000      |
        | guest    | no answer       |
        | outsider | answered by web |

    @docker>=29.0 @change-port-from-another-network @breaks-with-another-engine
    Scenario: A container of another network reaches the port at the host's address
      Given the hosts
        | HOST  | OPTIONS              |
        | host1 | userland-proxy=false |
      And the networks
        | NETWORK |
        | net-a   |
        | net-b   |
      And the containers
        | CONTAINER | NETWORK | PUBLISHES |
        | web       | net-a   | 5000:80   |
        | guest     | net-b   | -         |
      When guest and the outsider open host1:5000
      Then the answers are
        | FROM     | host1:5000      |
        | guest    | answered by web |
        | outsider | answered by web |
