Feature: Stating a container's address

  A container may ask for an address of its own choice. The engine grants it where it keeps account of a subnet that a
  user has stated, and keeps it for the container as long as that is attached to the network.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: An address can be stated on networks whose subnet a user has stated

    @moby-DockerNetworkUnsupportedRequiredIP @breaks-with-wishes-ignored
    Scenario: On the networks that come with the engine a stated address is refused
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | ADDRESS      |
        | c1        | local-br | 10.20.0.88   |
        | c2        | bridge   | 172.17.99.88 |
        | c3        | host     | 172.17.99.88 |
        | c4        | none     | 172.17.99.88 |
      Then the engine answers
        | NAME | ANSWER                                                               |
        | c1   | started                                                              |
        | c2   | user specified IP address is supported on user defined networks only |
        | c3   | user specified IP address is supported on user defined networks only |
        | c4   | user specified IP address is supported on user defined networks only |

  Rule: Where the engine has chosen the subnet an address can be stated since 29.1

    @docker<29.1 @change-address-of-a-pool @moby-DockerNetworkUnsupportedRequiredIP @breaks-with-wishes-ignored
    Scenario: Up to 29.0 an address is refused where the engine has chosen the subnet
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | ADDRESS      |
        | c1        | local-br | 172.18.99.88 |
        | c2        | local-br | -            |
      Then the engine answers
        | NAME | ANSWER                                                        |
        | c1   | only when connecting to networks with user configured subnets |
        | c2   | started                                                       |

    @docker>=29.1 @change-address-of-a-pool @moby-SetIPWithNoConfiguredSubnet @fresh-host @breaks-with-another-engine
    Scenario: Since 29.1 an address is granted where the engine has chosen the subnet
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | ADDRESS      |
        | c1        | local-br | 172.18.99.88 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the containers are attached to
        | CONTAINER | NETWORKS | ADDRESSES    |
        | c1        | local-br | 172.18.99.88 |

  Rule: An address must be one, of the subnet, and nobody's

    @moby-DockerNetworkValidateIP @breaks-with-wishes-ignored
    Scenario: A word, an address of elsewhere and a taken one are refused
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | ADDRESS    |
        | c1        | local-br | 10.20.0.88 |
        | c2        | local-br | mynet_ip   |
        | c3        | local-br | 10.30.0.88 |
        | c4        | local-br | 10.20.0.88 |
      Then the engine answers
        | NAME | ANSWER                 |
        | c1   | started                |
        | c2   | invalid IPv4 address   |
        | c3   | 10.30.0.88             |
        | c4   | Address already in use |

  Rule: A stated address stays the container's

    @moby-DockerNetworkConnectPreferredIP @breaks-with-container-disconnected
    Scenario: A container has its stated address again when it has been stopped and started
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS    |
        | c1        | local-br | 10.20.0.88 |
      And c1 is stopped
      And the containers
        | CONTAINER | NETWORK  |
        | between   | local-br |
      When c1 is started
      Then the containers are attached to
        | CONTAINER | NETWORKS | ADDRESSES  |
        | c1        | local-br | 10.20.0.88 |

    @moby-DockerNetworkConnectPreferredIP @moby-DockerNetworkConnectPreferredIPStoppedContainer @breaks-with-wishes-ignored
    Scenario: An address can be stated when a stopped container is connected, but not on the default bridge
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
        | other-br | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | other-br |
      And c1 is stopped
      When host1 is asked to connect
        | CONTAINER | NETWORK  | ADDRESS      |
        | c1        | local-br | 10.20.0.44   |
        | c1        | bridge   | 172.17.55.44 |
      Then the engine answers
        | NAME           | ANSWER                                  |
        | c1 to local-br | connected                               |
        | c1 to bridge   | supported on user defined networks only |
