@requires-macvlan
Feature: The modes of a macvlan network

  Several macvlan interfaces on one card are like computers at one cable. The mode says what they may do to each other:
  bridge hands frames over at once, private never, vepa leaves it to the switch outside, and passthru gives the card to a
  single interface.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Docker takes every mode of the kernel, and bridge when none is stated

    Scenario Outline: With mode <mode> a container's interface is <kind>
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
        | INTERFACE | KIND     | ADDRESS        |
        | lo        | loopback | 127.0.0.1/8    |
        | eth0      | <kind>   | 10.66.0.101/24 |

      Examples: The mode that the document knows
        | mode   | kind           |
        | -      | macvlan bridge |
        | bridge | macvlan bridge |

      @refutes-S92
      Examples: The others
        | mode     | kind             |
        | private  | macvlan private  |
        | vepa     | macvlan vepa     |
        | passthru | macvlan passthru |

    Scenario: A mode that the kernel does not have is refused
      When host1 is asked for the networks
        | NETWORK | DRIVER  | SUBNET       | PARENT | MODE  |
        | wire    | macvlan | 10.66.0.0/24 | eth0   | party |
      Then the engine answers
        | NAME | ANSWER                                      |
        | wire | requested macvlan mode 'party' is not valid |

  Rule: In private mode the containers of a host do not reach each other

    The frame leaves by the card, and the card's other interfaces do not take it. Other computers on the LAN do.

    @refutes-S92
    Scenario: Two containers in private mode reach another computer, and not each other
      Given the networks
        | NETWORK | DRIVER  | SUBNET       | GATEWAY   | PARENT | MODE    |
        | wire    | macvlan | 10.66.0.0/24 | 10.66.0.1 | eth0   | private |
      And the containers
        | CONTAINER | NETWORK | ADDRESS     |
        | c1        | wire    | 10.66.0.101 |
        | c2        | wire    | 10.66.0.102 |
      And the outsider gets a reply from c1 and c2
      When c1 and c2 ping c1, c2 and the outsider
      Then the answers are
        | FROM | c1          | c2          | outsider |
        | c1   | -           | unreachable | answered |
        | c2   | unreachable | -           | answered |
