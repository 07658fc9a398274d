Feature: Veth pairs by hand

  A veth pair is a cable with a network card at each end: what is sent into one end comes out of the other. Moved into
  different namespaces, the ends are all that the two have in common.
  Documents: 001_515b4bf4418fac7f.txt, 003_aacd518e916de71d.txt

  Rule: The ends of a pair come and go together

    There is no half of a cable: one command makes both ends, with one name each, and deleting either deletes both.

    @claim-S30 @breaks-with-surplus-network
    Scenario: Both ends are made at once, down and without an address
      Given the links of host1 are noted
      When host1 makes the veth pairs
        | LINK     | PEER      |
        | left-end | right-end |
      Then host1 has gained the links
        | LINK      | KIND | STATE | ADDRESS | PEER      |
        | left-end  | veth | down  |         | right-end |
        | right-end | veth | down  |         | left-end  |

    @claim-S30 @breaks-with-surplus-network
    Scenario: Deleting one end deletes the other
      Given the links of host1 are noted
      And the veth pairs
        | LINK     | PEER      |
        | left-end | right-end |
        | near-end | far-end   |
      When the link right-end of host1 is deleted
      Then host1 has gained the links
        | LINK     | PEER     |
        | near-end | far-end  |
        | far-end  | near-end |

  Rule: An end is in one namespace at a time

    A link that moves is taken down, and its addresses stay behind: they belong to the stack that it leaves.

    @claim-S31 @breaks-with-surplus-network
    Scenario: An end that moves into a namespace leaves the host, goes down and loses its address
      Given the namespaces
        | NAMESPACE |
        | left      |
      And the links of host1 are noted
      And the veth pairs
        | LINK     | PEER      |
        | left-end | left-port |
      And the links are set up
        | LINK      | ADDRESS        |
        | left-end  | 192.168.1.1/24 |
        | left-port | 192.168.1.2/24 |
      When the link left-end of host1 moves to left
      Then host1 has gained the links
        | LINK      | STATE | ADDRESS        |
        | left-port | up    | 192.168.1.2/24 |
      And the interfaces of left are
        | INTERFACE | KIND     | STATE | ADDRESS |
        | lo        | loopback | down  |         |
        | left-end  | veth     | down  |         |

  Rule: A pair joins two namespaces

    With both ends up and an address of one subnet on each, nothing else is needed: no bridge, no route, no engine.

    @smoke @claim-S32 @breaks-with-veth-unplugged
    Scenario: Two namespaces reach each other over a veth pair, each with an address of one subnet
      Given the namespaces
        | NAMESPACE |
        | left      |
        | right     |
      And the veth pairs
        | LINK     | PEER      |
        | left-end | right-end |
      And the links are set up
        | LINK      | NAMESPACE | ADDRESS        |
        | left-end  | left      | 192.168.1.1/24 |
        | right-end | right     | 192.168.1.2/24 |
      When left and right ping left and right
      Then the answers are
        | FROM  | left     | right    |
        | left  | -        | answered |
        | right | answered | -        |
