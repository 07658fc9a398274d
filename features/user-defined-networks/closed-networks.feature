Feature: Networks are closed to each other

  Each bridge network is a LAN of its own. The host has a route to all of them and would forward between them, as every
  router does; rules of the engine on the host drop what a container sends to an address on another bridge.
  Documents: 001_515b4bf4418fac7f.txt, 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: A container is reached from its own network only

    That all containers of a host reach each other, as two of the documents have it, is so as long as they are on one.

    @claim-S47 @refutes-S109 @breaks-with-isolation-lifted @moby-InterNetworkDirectRouting @breaks-with-tcp-reset @breaks-with-iptables-off
    Scenario: A container does not reach the web server of a container on another bridge
      Given the networks
        | NETWORK |
        | net-a   |
        | net-b   |
      And the containers
        | CONTAINER | NETWORK |
        | guest     | net-a   |
        | web       | net-b   |
        | friend    | net-b   |
      And friend can open web:80
      When guest and friend open web:80
      Then the answers are
        | FROM   | web:80          |
        | guest  | no answer       |
        | friend | answered by web |

    @claim-S47 @refutes-S109 @breaks-with-isolation-lifted @moby-BridgeINC
    Scenario: Neither side of the default bridge and a user-defined one gets an echo from the other
      Given the networks
        | NETWORK |
        | net-a   |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | bridge  |
        | c2        | net-a   |
      And host1 gets a reply from c1 and c2
      When c1 and c2 ping c1 and c2
      Then the answers are
        | FROM | c1        | c2        |
        | c1   | -         | no answer |
        | c2   | no answer | -         |

    @claim-S47 @breaks-with-isolation-lifted
    Scenario: A container that is connected to both networks reaches, and is reached by, both
      Given the networks
        | NETWORK |
        | net-a   |
        | net-b   |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | net-a   |
        | c2        | net-b   |
        | both      | net-a   |
      And both is connected to net-b
      And both gets a reply from c1 and c2
      When c1, c2 and both ping c1, c2 and both
      Then the answers are
        | FROM | c1        | c2        | both     |
        | c1   | -         | no answer | answered |
        | c2   | no answer | -         | answered |
        | both | answered  | answered  | -        |

  Rule: The host drops what is sent across, first behind its routing, since 28.2 before it

    Isolation was two chains of the table filter: one knows the bridge that a packet comes from, the next the bridge
    that it goes to. Since 28.2 each container's address has a rule in the table raw, ahead of all routing: only
    packets from its own bridge may be sent to it.

    @claim-S47 @docker<28.2 @change-table-of-isolation @breaks-with-isolation-lifted
    Scenario: What is sent across is dropped as it is forwarded
      Given the networks
        | NETWORK |
        | net-a   |
        | net-b   |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | net-a   |
        | c2        | net-b   |
      And host1 gets a reply from c2
      And the drops of host1 are noted
      When c1 pings c2
      Then the answers are
        | FROM | c2        |
        | c1   | no answer |
      And host1 has dropped packets in
        | TABLE  | CHAIN                    |
        | filter | DOCKER-ISOLATION-STAGE-2 |

    @claim-S47 @docker>=28.2 @change-table-of-isolation @breaks-with-isolation-lifted
    Scenario: What is sent across is dropped as it arrives
      Given the networks
        | NETWORK |
        | net-a   |
        | net-b   |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | net-a   |
        | c2        | net-b   |
      And host1 gets a reply from c2
      And the drops of host1 are noted
      When c1 pings c2
      Then the answers are
        | FROM | c2        |
        | c1   | no answer |
      And host1 has dropped packets in
        | TABLE | CHAIN      |
        | raw   | PREROUTING |
