@requires-macvlan
Feature: Modes of macvlan

  A mode says what becomes of a frame from one container to another on the same network card. In bridge mode, Docker's
  default, the card hands it over itself; in private mode never; in vepa mode it sends it to the switch, which would
  have to send it back; in passthru mode there is one container only, which gets the whole card.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Docker hands the stated mode to the kernel

    @refutes-S92 @breaks-with-one-interface-too-many
    Scenario Outline: The interface of a container is of mode <mode>
      Given the networks
        | NETWORK | DRIVER  | SUBNET       | GATEWAY   | PARENT | MODE   |
        | wire    | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   | <mode> |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | wire    | 10.66.0.101 |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the interfaces of c1 are
        | INTERFACE | KIND           | ADDRESS        |
        | lo        | loopback       | 127.0.0.1/8    |
        | eth0      | macvlan <mode> | 10.66.0.101/24 |

      Examples:
        | mode     |
        | bridge   |
        | private  |
        | vepa     |
        | passthru |

    @breaks-with-other-reasons
    Scenario: A mode that the kernel does not have is refused
      When host1 is asked for the networks
        | NETWORK | DRIVER  | SUBNET       | PARENT | MODE   |
        | wire    | macvlan | 10.66.0.0/24 | eth0   | secret |
      Then the engine answers
        | NAME | ANSWER                                       |
        | wire | requested macvlan mode 'secret' is not valid |

  Rule: The modes differ in whom a container reaches on its own card

    @refutes-S92 @breaks-with-macvlan-mode-changed
    Scenario Outline: In mode <mode> a container reaches another host, and not its neighbour on the card
      Given the hosts
        | HOST  |
        | host1 |
        | host2 |
      And the networks
        | NETWORK | DRIVER  | SUBNET       | GATEWAY   | PARENT | MODE   |
        | wire    | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   | <mode> |
      And the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | wire    | 10.66.0.101 |
        | c2        | wire    | 10.66.0.102 |
      And host2 gets a reply from c2
      When c1 pings c2 and host2
      Then the answers are
        | FROM | c2          | host2    |
        | c1   | unreachable | answered |

      Examples:
        | mode    |
        | private |
        | vepa    |

    @refutes-S92 @breaks-with-other-reasons
    Scenario: In passthru mode a second container finds the card taken
      Given the networks
        | NETWORK | DRIVER  | SUBNET       | GATEWAY   | PARENT | MODE     |
        | wire    | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   | passthru |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | wire    | 10.66.0.101 |
        | c2        | wire    | 10.66.0.102 |
      Then the engine answers
        | NAME | ANSWER                            |
        | c1   | started                           |
        | c2   | failed to create the macvlan port |
