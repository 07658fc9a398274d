Feature: The chains that Docker makes

  Docker filters and rewrites packets by rules of the host's firewall. It keeps them in chains of its own, to which the
  kernel's chains jump, so that an administrator sees whose rules are whose.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The chains of the table filter have been rearranged twice

    DOCKER lets through what is published, DOCKER-USER is the administrator's. Two chains for isolation kept the bridges
    apart until 29.0. DOCKER-FORWARD came with 28.0.1, so that Docker needs two jumps in the kernel's FORWARD and no
    more; DOCKER-INTERNAL came with 29.0, for internal networks.

    @docker<28.0.1 @change-chain-docker-forward @change-chain-docker-internal @change-isolation-chains @breaks-with-chains-removed @breaks-with-another-engine
    Scenario: Up to 28.0.0 there are four chains in filter and one in nat
      When the engine of host1 has started
      Then the IPv4 chains of host1 are
        | TABLE  | CHAIN                    |
        | filter | DOCKER                   |
        | filter | DOCKER-ISOLATION-STAGE-1 |
        | filter | DOCKER-ISOLATION-STAGE-2 |
        | filter | DOCKER-USER              |
        | nat    | DOCKER                   |

    @docker>=28.0.1 @docker<29.0 @change-chain-docker-forward @change-chain-docker-internal @change-isolation-chains @breaks-with-chains-removed @breaks-with-another-engine
    Scenario: From 28.0.1 on DOCKER-FORWARD and two chains that it jumps to have joined them
      When the engine of host1 has started
      Then the IPv4 chains of host1 are
        | TABLE  | CHAIN                    |
        | filter | DOCKER                   |
        | filter | DOCKER-BRIDGE            |
        | filter | DOCKER-CT                |
        | filter | DOCKER-FORWARD           |
        | filter | DOCKER-ISOLATION-STAGE-1 |
        | filter | DOCKER-ISOLATION-STAGE-2 |
        | filter | DOCKER-USER              |
        | nat    | DOCKER                   |

    @docker>=29.0 @change-chain-docker-forward @change-chain-docker-internal @change-isolation-chains @breaks-with-chains-removed
    Scenario: Since 29.0 DOCKER-INTERNAL is in the place of the chains for isolation
      When the engine of host1 has started
      Then the IPv4 chains of host1 are
        | TABLE  | CHAIN           |
        | filter | DOCKER          |
        | filter | DOCKER-BRIDGE   |
        | filter | DOCKER-CT       |
        | filter | DOCKER-FORWARD  |
        | filter | DOCKER-INTERNAL |
        | filter | DOCKER-USER     |
        | nat    | DOCKER          |

  Rule: The administrator's chain is empty since 28.2.2

    What the administrator puts into DOCKER-USER comes before Docker's own rules. A RETURN stood at its end, which says
    what the end of a chain says anyway; whoever appended a rule found it behind that RETURN, without effect.

    @docker<28.2.2 @change-return-in-docker-user @breaks-with-isolation-lifted
    Scenario: DOCKER-USER holds a RETURN
      When the engine of host1 has started
      Then the chain DOCKER-USER of the table filter on host1 has
        | FROM     | TO       | DOES   |
        | anywhere | anywhere | RETURN |

    @docker>=28.2.2 @change-return-in-docker-user @breaks-with-isolation-lifted
    Scenario: DOCKER-USER holds no rule
      When the engine of host1 has started
      Then the chain DOCKER-USER of the table filter on host1 has
        | FROM | TO | DOES |

  Rule: Since 28.0 the table raw protects the address of a container that publishes

    The table raw comes before any rewriting of destinations. What is sent to the container's own address, and does not
    come from its bridge, has not been rewritten yet: it was not sent to the published port.

    @docker<28.0 @change-raw-drop @breaks-with-rule-added
    Scenario: Nothing is dropped in raw
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And the chain PREROUTING of the table raw on host1 has
        | FROM | TO | DOES |

    @docker>=28.0 @change-raw-drop @breaks-with-isolation-lifted
    Scenario: What comes from elsewhere than the bridge is dropped in raw
      When host1 is asked for the containers
        | CONTAINER | PUBLISHES |
        | web       | 5000:80   |
      Then the engine answers
        | NAME | ANSWER  |
        | web  | started |
      And the chain PREROUTING of the table raw on host1 has
        | FROM           | TO  | DOES |
        | all but bridge | web | DROP |
