Feature: Subnets, ranges and gateways that do not fit

  Of a network's subnet a part may be set apart for containers, and one address is its gateway. The engine refuses a
  network whose parts contradict each other before it makes a bridge for it.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The gateway lies in the subnet, and subnets do not overlap

    @moby-DockerNetworkIPAMInvalidCombinations @breaks-with-other-reasons @breaks-with-wishes-ignored
    Scenario: A gateway from elsewhere is refused
      When host1 is asked for the networks
        | NETWORK | SUBNET       | GATEWAY     |
        | whole   | 10.20.0.0/16 | 10.20.5.254 |
        | gateway | 10.50.0.0/16 | 10.60.0.1   |
      Then the engine answers
        | NAME    | ANSWER    |
        | whole   | created   |
        | gateway | 10.60.0.1 |

    @moby-DockerNetworkIPAMInvalidCombinations @breaks-with-other-reasons @breaks-with-wishes-ignored
    Scenario: Two overlapping subnets in one network, and two networks with overlapping subnets, are refused
      When host1 is asked for the networks
        | NETWORK | SUBNET                       |
        | whole   | 10.20.0.0/16                 |
        | half    | 10.20.128.0/17               |
        | both    | 10.30.0.0/16, 10.30.128.0/17 |
      Then the engine answers
        | NAME  | ANSWER        |
        | whole | created       |
        | half  | Pool overlaps |
        | both  | overlap       |

  Rule: Since 25.0 the engine itself makes sure that the range lies in the subnet

    Until then that was up to the docker command, and an engine that was asked otherwise made the network.

    @docker<25.0 @change-range-outside-the-subnet @breaks-with-another-engine
    Scenario: Up to 24 an engine creates a network whose range is elsewhere
      When host1 is asked for the networks
        | NETWORK | SUBNET       | RANGE        |
        | whole   | 10.20.0.0/16 | 10.20.5.0/24 |
        | strange | 10.30.0.0/16 | 10.40.0.0/16 |
      Then the engine answers
        | NAME    | ANSWER  |
        | whole   | created |
        | strange | created |

    @docker>=25.0 @change-range-outside-the-subnet @moby-DockerNetworkIPAMInvalidCombinations @breaks-with-another-engine
    Scenario: Since 25.0 an engine refuses a network whose range is elsewhere
      When host1 is asked for the networks
        | NETWORK | SUBNET       | RANGE        |
        | whole   | 10.20.0.0/16 | 10.20.5.0/24 |
        | strange | 10.30.0.0/16 | 10.40.0.0/16 |
      Then the engine answers
        | NAME    | ANSWER           |
        | whole   | created          |
        | strange | invalid ip-range |

  Rule: What the engine chooses itself fits

    @moby-DockerNetworkIPAMMultipleNetworks @fresh-host @breaks-with-other-pools
    Scenario: Beside networks with stated subnets the engine finds others for those without
      When host1 is asked for the networks
        | NETWORK | SUBNET        |
        | test1   | 172.18.0.0/16 |
        | test2   | 172.20.0.0/16 |
        | test3   | -             |
        | test4   | -             |
      Then the engine answers
        | NAME  | ANSWER  |
        | test1 | created |
        | test2 | created |
        | test3 | created |
        | test4 | created |
      And the network test3 has
        | SUBNET        | GATEWAY    |
        | 172.19.0.0/16 | 172.19.0.1 |
      And the network test4 has
        | SUBNET        | GATEWAY    |
        | 172.21.0.0/16 | 172.21.0.1 |

    @breaks-with-wishes-ignored
    Scenario: A container gets the first address of the range, though the subnet begins earlier
      Given the networks
        | NETWORK | SUBNET       | RANGE        | GATEWAY     |
        | whole   | 10.20.0.0/16 | 10.20.5.0/24 | 10.20.5.254 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | whole   |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the containers are attached to
        | CONTAINER | NETWORKS | ADDRESSES |
        | c1        | whole    | 10.20.5.0 |
