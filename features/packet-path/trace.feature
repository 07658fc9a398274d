@requires-trace
Feature: The path of a packet through the chains

  The kernel calls iptables at five hooks of a packet's way, and at each hook one table after the other. TRACE, a rule of
  the table raw, which comes first, makes the kernel tell by which chains a packet goes from there on.
  Documents: 001_515b4bf4418fac7f.txt

  Rule: An echo between containers of one bridge is forwarded, and tells so to whoever listens

    The document reads the trace in the system log. There it does not come: iptables-nft hands the trace to programs such
    as xtables-monitor, the old back end to a logger, and the kernel's log is a logger for the machine's own network only.
    The reply belongs to a connection that is known by then: the table nat, which is for the first packet of each, does
    not see it.

    @refutes-S26 @requires-br_netfilter @breaks-with-bridge-unfiltered
    Scenario: With iptables-nft the echo passes raw and nat, the chain FORWARD, and nat again
      Given the hosts
        | HOST  | IPTABLES |
        | host1 | nft      |
      And the containers
        | CONTAINER |
        | c1        |
        | c2        |
      When c1 pings c2 while host1 traces echoes
      Then the answers are
        | FROM | c2       |
        | c1   | answered |
      And the trace shows
        | FROM | TO | CHAINS                                                          |
        | c1   | c2 | raw PREROUTING, nat PREROUTING, filter FORWARD, nat POSTROUTING |
        | c2   | c1 | raw PREROUTING, filter FORWARD                                  |

    @refutes-S26 @requires-br_netfilter @requires-iptables_legacy @breaks-with-bridge-unfiltered
    Scenario: With the old iptables the echo takes the same path
      Given the hosts
        | HOST  | IPTABLES |
        | host1 | legacy   |
      And the containers
        | CONTAINER |
        | c1        |
        | c2        |
      When c1 pings c2 while host1 traces echoes
      Then the answers are
        | FROM | c2       |
        | c1   | answered |
      And the trace shows
        | FROM | TO | CHAINS                                                          |
        | c1   | c2 | raw PREROUTING, nat PREROUTING, filter FORWARD, nat POSTROUTING |
        | c2   | c1 | raw PREROUTING, filter FORWARD                                  |

  Rule: In FORWARD a packet meets the chains of the engine

    DOCKER-USER is for people, and comes first. Then the engine lets through what belongs to a known connection, keeps its
    networks apart, and asks the chain of each bridge.

    @docker<28.0.1 @change-chain-docker-forward @breaks-with-isolation-lifted @breaks-with-bridge-unfiltered
    Scenario: Before 28.0 there are a chain for people, two for isolation and one for all bridges
      Given the containers
        | CONTAINER |
        | c1        |
        | c2        |
      When c1 pings c2 while host1 traces echoes
      Then the answers are
        | FROM | c2       |
        | c1   | answered |
      And the trace shows
        | FROM | TO | CHAINS OF THE ENGINE                          |
        | c1   | c2 | DOCKER-USER, DOCKER-ISOLATION-STAGE-1, DOCKER |
        | c2   | c1 | DOCKER-USER, DOCKER-ISOLATION-STAGE-1         |

    @docker>=28.0.1 @change-chain-docker-forward @breaks-with-isolation-lifted @breaks-with-bridge-unfiltered
    Scenario: From 28.0 on the engine has one chain below FORWARD, with one for each of its purposes
      Given the containers
        | CONTAINER |
        | c1        |
        | c2        |
      When c1 pings c2 while host1 traces echoes
      Then the answers are
        | FROM | c2       |
        | c1   | answered |
      And the trace shows
        | FROM | TO | CHAINS OF THE ENGINE                                                                    |
        | c1   | c2 | DOCKER-USER, DOCKER-FORWARD, DOCKER-CT, DOCKER-ISOLATION-STAGE-1, DOCKER-BRIDGE, DOCKER |
        | c2   | c1 | DOCKER-USER, DOCKER-FORWARD, DOCKER-CT                                                  |

  Rule: What the host does not filter, and what is the host's own, takes another path

    Frames between two ports of a bridge come to iptables only if br_netfilter hands them over. What the host itself sends
    and receives is not forwarded.

    @requires-br_netfilter @breaks-with-bridged-frames-filtered
    Scenario: Where bridged frames are not filtered, only the host's own echo is seen
      Given the containers
        | CONTAINER |
        | c1        |
        | c2        |
      And host1 does not filter bridged frames
      When c1 and host1 ping c2 while host1 traces echoes
      Then the answers are
        | FROM  | c2       |
        | c1    | answered |
        | host1 | answered |
      And the trace shows
        | FROM  | TO    |
        | host1 | c2    |
        | c2    | host1 |
