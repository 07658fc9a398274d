Feature: The default route of a container on several networks

  A container on several networks has an interface on each, and one default route. Which of the networks gives it decides
  over whose bridge the container reaches everything that is not its neighbour.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: The network whose name comes first gives the default route

    @breaks-with-route-missing
    Scenario: The default route moves to a network whose name comes before that of the first one
      Given the networks
        | NETWORK | SUBNET       |
        | alpha   | 10.20.0.0/24 |
        | zeta    | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | zeta    |
      When c1 is connected to alpha
      Then the routes of c1 are
        | DESTINATION  | VIA       | INTERFACE |
        | default      | 10.20.0.1 | eth1      |
        | 10.20.0.0/24 |           | eth1      |
        | 10.30.0.0/24 |           | eth0      |

  Rule: Since 28.0 a priority comes before the name

    An older engine does not know the word and passes over it.

    @docker<28.0 @change-gateway-priority @breaks-with-another-engine
    Scenario: A priority is passed over
      Given the networks
        | NETWORK | SUBNET       |
        | alpha   | 10.20.0.0/24 |
        | zeta    | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | alpha   |
      When host1 is asked to connect
        | CONTAINER | NETWORK | GATEWAY PRIORITY |
        | c1        | zeta    | 1                |
      Then the engine answers
        | NAME       | ANSWER    |
        | c1 to zeta | connected |
      And the routes of c1 are
        | DESTINATION  | VIA       | INTERFACE |
        | default      | 10.20.0.1 | eth0      |
        | 10.20.0.0/24 |           | eth0      |
        | 10.30.0.0/24 |           | eth1      |

    @docker>=28.0 @change-gateway-priority @moby-ConnectWithPriority @breaks-with-another-engine
    Scenario: The network with the higher priority gives the default route, whatever its name
      Given the networks
        | NETWORK | SUBNET       |
        | alpha   | 10.20.0.0/24 |
        | zeta    | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | alpha   |
      When host1 is asked to connect
        | CONTAINER | NETWORK | GATEWAY PRIORITY |
        | c1        | zeta    | 1                |
      Then the engine answers
        | NAME       | ANSWER    |
        | c1 to zeta | connected |
      And the routes of c1 are
        | DESTINATION  | VIA       | INTERFACE |
        | default      | 10.30.0.1 | eth1      |
        | 10.20.0.0/24 |           | eth0      |
        | 10.30.0.0/24 |           | eth1      |

  Rule: Since 28.0 an interface can be given its name

    @docker<28.0 @change-interface-name @breaks-with-another-engine
    Scenario: The name is passed over, and the interface is the next eth
      Given the networks
        | NETWORK | SUBNET       |
        | alpha   | 10.20.0.0/24 |
        | zeta    | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | alpha   |
      When host1 is asked to connect
        | CONTAINER | NETWORK | INTERFACE |
        | c1        | zeta    | backup0   |
      Then the engine answers
        | NAME       | ANSWER    |
        | c1 to zeta | connected |
      And the interfaces of c1 are
        | INTERFACE | KIND     | NETWORK |
        | lo        | loopback |         |
        | eth0      | veth     | alpha   |
        | eth1      | veth     | zeta    |

    @docker>=28.0 @change-interface-name @moby-EndpointWithCustomIfname @breaks-with-another-engine
    Scenario: The interface has the name
      Given the networks
        | NETWORK | SUBNET       |
        | alpha   | 10.20.0.0/24 |
        | zeta    | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | alpha   |
      When host1 is asked to connect
        | CONTAINER | NETWORK | INTERFACE |
        | c1        | zeta    | backup0   |
      Then the engine answers
        | NAME       | ANSWER    |
        | c1 to zeta | connected |
      And the interfaces of c1 are
        | INTERFACE | KIND     | NETWORK |
        | lo        | loopback |         |
        | eth0      | veth     | alpha   |
        | backup0   | veth     | zeta    |
