Feature: The networks of a fresh engine

  An engine that starts for the first time makes three networks. host and none are little more than words: the host's own
  network, and no network. bridge is a real one, with a Linux bridge on the host, a subnet and rules.
  Documents: 000_2b0d5e563e65a53a.txt, 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt, 004_dab2e48ff0414141.txt

  Rule: A fresh engine has three networks and no more

    Each has a driver, the part of the engine that builds such networks, and a scope: local networks are known to this one
    engine only.

    @smoke @claim-S01 @fresh-host @moby-DockerNetworkLsDefault @breaks-with-surplus-network
    Scenario: The first start makes the networks bridge, host and none
      When the engine of host1 has started
      Then the networks of host1 are
        | NETWORK | DRIVER | SCOPE |
        | bridge  | bridge | local |
        | host    | host   | local |
        | none    | null   | local |

  Rule: The network bridge is ready for containers that ask for nothing

    Its subnet is the first of the engine's address pools, and its options are those that can be set for the whole engine:
    containers may talk to each other (icc), what they send out of the host is masqueraded, and what they publish is
    published on every address of the host.

    @claim-S03 @claim-S04 @fresh-host @breaks-with-other-pools
    Scenario: It is a plain IPv4 network on 172.17.0.0/16 without containers
      When the engine of host1 has started
      Then the network bridge has
        | SUBNET        | IPV6 | INTERNAL | ATTACHABLE | INGRESS | CONFIG ONLY | CONTAINERS |
        | 172.17.0.0/16 | no   | no       | no         | no      | no          | none       |

    @claim-S02 @breaks-with-engine-mtu
    Scenario: Its driver options name docker0, and docker0 is what they say
      When the engine of host1 has started
      Then the driver options of bridge are
        | OPTION                      | VALUE   |
        | bridge.default_bridge       | true    |
        | bridge.enable_icc           | true    |
        | bridge.enable_ip_masquerade | true    |
        | bridge.host_binding_ipv4    | 0.0.0.0 |
        | bridge.name                 | docker0 |
        | driver.mtu                  | 1500    |
      And the link docker0 of host1 has
        | KIND   | MTU  |
        | bridge | 1500 |

  Rule: The engine tells the gateway of bridge, from version 23.0 on already when it starts for the first time

    The gateway is the address of docker0. Up to 22 the engine looked for docker0 before it described the network, and
    told the address as the gateway only when it found the bridge there, left by an earlier start.

    @refutes-S05 @docker<23.0 @change-gateway-at-first-start @fresh-host @breaks-with-another-engine
    Scenario: Up to 22 a first start tells no gateway, though docker0 has the address
      When the engine of host1 has started
      Then the network bridge has
        | SUBNET        | GATEWAY |
        | 172.17.0.0/16 |         |
      And the link docker0 of host1 has
        | ADDRESS       |
        | 172.17.0.1/16 |

    @docker<23.0 @fresh-host @breaks-with-other-pools
    Scenario: Up to 22 the second start tells the gateway
      When the engine of host1 is started again
      Then the network bridge has
        | SUBNET        | GATEWAY    |
        | 172.17.0.0/16 | 172.17.0.1 |

    @claim-S05 @docker>=23.0 @change-gateway-at-first-start @fresh-host @breaks-with-another-engine
    Scenario: Since 23.0 the first start tells the address of docker0 as the gateway
      When the engine of host1 has started
      Then the network bridge has
        | SUBNET        | GATEWAY    |
        | 172.17.0.0/16 | 172.17.0.1 |
      And the link docker0 of host1 has
        | ADDRESS       |
        | 172.17.0.1/16 |
