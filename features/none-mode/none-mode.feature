Feature: A container without a network

  In none mode the engine makes a network namespace and puts nothing into it. A new namespace has a loopback interface,
  and that is all: no route leads out, and no address leads in.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt, 004_dab2e48ff0414141.txt

  Rule: The namespace holds a loopback interface and no route

    The documents say that there is no network device at all. The loopback interface is one, and it works.

    @claim-S70 @refutes-S112 @breaks-with-one-interface-too-many
    Scenario: A container in none mode has a namespace of its own with nothing but lo in it
      Given the links of host1 are noted
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | alone     | none    |
      Then the engine answers
        | NAME  | ANSWER  |
        | alone | started |
      And the interfaces of alone are
        | INTERFACE | KIND     | ADDRESS     |
        | lo        | loopback | 127.0.0.1/8 |
      And the routes of alone are
        | DESTINATION | VIA | INTERFACE |
      And the containers are attached to
        | CONTAINER | NETWORKS | ADDRESSES |
        | alone     | none     |           |
      And host1 has gained the links
        | LINK | KIND |

    @refutes-S112 @breaks-with-listener-stopped
    Scenario: What it serves it reaches itself, on the loopback address
      Given the containers
        | CONTAINER | NETWORK |
        | alone     | none    |
      When alone opens 127.0.0.1:80
      Then the answers are
        | FROM  | 127.0.0.1:80      |
        | alone | answered by alone |

  Rule: It reaches nobody

    @claim-S70 @breaks-with-network-ignored
    Scenario: Container, host and other computers are unreachable for it, and not for its neighbour
      Given the containers
        | CONTAINER | NETWORK |
        | alone     | none    |
        | c1        | bridge  |
        | c2        | bridge  |
      And c2 gets a reply from c1, host1 and the outsider
      When alone and c2 ping c1, host1 and the outsider
      Then the answers are
        | FROM  | c1          | host1       | outsider    |
        | alone | unreachable | unreachable | unreachable |
        | c2    | answered    | answered    | answered    |

  Rule: The engine gets in all the same

    To execute a command in a container is to start a process in its namespaces. No packet is sent for it.

    @claim-S97 @breaks-with-listener-stopped
    Scenario: A command that is executed in the container reaches the server that nobody else reaches
      Given the containers
        | CONTAINER | NETWORK |
        | alone     | none    |
      When "wget -q -O - http://127.0.0.1/" is executed in alone
      Then the engine answers
        | NAME  | ANSWER              |
        | alone | "container":"alone" |
