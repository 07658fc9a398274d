@requires-macvlan @requires-dummy
Feature: macvlan networks without a parent

  A macvlan interface has to sit on something. When no parent is stated Docker makes a dummy interface, a card without
  a cable: the containers on it reach each other and nobody else.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Docker makes a dummy interface on the host

    @breaks-with-surplus-network
    Scenario: A network without a parent adds a dummy interface to the host
      Given the links of host1 are noted
      When host1 is asked for the networks
        | NETWORK | DRIVER  | SUBNET       |
        | alone   | macvlan | 10.10.0.0/24 |
      Then the engine answers
        | NAME  | ANSWER  |
        | alone | created |
      And host1 has gained the links
        | LINK           | KIND  |
        | dummy of alone | dummy |

    @breaks-with-macvlan-mode-changed
    Scenario: Its containers reach each other, and no other computer
      Given the hosts
        | HOST  |
        | host1 |
        | host2 |
      And the networks
        | NETWORK | DRIVER  | SUBNET       |
        | alone   | macvlan | 10.10.0.0/24 |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | alone   |
        | c2        | alone   |
      And host1 gets a reply from host2
      When c1 pings c2 and host2
      Then the answers are
        | FROM | c2       | host2       |
        | c1   | answered | unreachable |
